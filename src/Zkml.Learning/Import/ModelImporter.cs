using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Host.Json;
using Zkml.Learning.Import.LightGbm;
using Zkml.Learning.Import.Onnx;
using Zkml.Learning.Import.XGBoost;

namespace Zkml.Learning.Import;

/// <summary>Reads models of other libraries. The format is recognised by the file's content, never by its name.</summary>
public static class ModelImporter
{
    internal const string KnownFormats = "ONNX, XGBoost JSON (save_model), LightGBM JSON (dump_model) or LightGBM text (save_model)";

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a file.</summary>
    /// <exception cref="MalformedInputException">The file is missing, too large, damaged, of another format, or holds what cannot be imported; the message names the place.</exception>
    public static ImportedModel Read(string path) => Read(ReadContent(path), path);

    /// <summary>What a file holds: for who wants its hash, too, since a pipe can be read only once.</summary>
    /// <exception cref="MalformedInputException">The file is missing or too large.</exception>
    public static byte[] ReadContent(string path) => UntrustedFile.ReadAllBytes(path, ImportLimits.MaximumBytes, $"give a model as {KnownFormats}");

    /// <summary>Reads a file's content.</summary>
    /// <param name="content">What the file holds.</param>
    /// <param name="path">What errors call it.</param>
    /// <exception cref="MalformedInputException">It is damaged, of another format, or holds what cannot be imported; the message names the place.</exception>
    public static ImportedModel Read(byte[] content, string path)
    {
        var start = content.AsSpan().StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        var text = content.AsSpan(start).TrimStart(" \t\r\n"u8);
        if (text.StartsWith("tree\n"u8) || text.StartsWith("tree\r\n"u8))
        {
            return LightGbmTextReader.Read(content.AsSpan(start), path);
        }

        if (text.StartsWith("{"u8))
        {
            RefuseBinaryJson(text, path);
            return ReadJson(content, path);
        }

        return OnnxReader.Read(content, path);
    }

    // UBJSON begins an object with the type of its first key's length; JSON with a quote or a closing brace.
    private static void RefuseBinaryJson(ReadOnlySpan<byte> text, string file)
    {
        if (text.Length > 1 && "iUIlL$#"u8.Contains(text[1]))
        {
            throw new MalformedInputException(file, "", "this is XGBoost's binary form (UBJSON); save the model under a name that ends in .json");
        }
    }

    private static ImportedModel ReadJson(byte[] content, string file)
    {
        using var document = StrictJson.Parse(content, file, ImportLimits.MaximumJsonDepth);
        var root = document.RootElement;
        return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("learner", out _) ? XGBoostReader.Read(root, file)
            : root.ValueKind == JsonValueKind.Object && root.TryGetProperty("tree_info", out _) ? LightGbmJsonReader.Read(root, file)
            : throw new MalformedInputException(file, "", $"the file is JSON but no model that is known here; expected {KnownFormats}");
    }
}
