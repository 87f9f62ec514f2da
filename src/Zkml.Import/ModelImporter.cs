using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Import.Formats.CatBoost;
using Zkml.Import.Formats.Json;
using Zkml.Import.Formats.LightGbm;
using Zkml.Import.Formats.Onnx;
using Zkml.Import.Formats.XGBoost;
using Zkml.Import.Imported;

namespace Zkml.Import;

/// <summary>Reads models of other libraries. The format is recognised by the file's content, never by its name.</summary>
public static class ModelImporter
{
    internal const string KnownFormats = "ONNX, XGBoost JSON or UBJSON (save_model), LightGBM text (save_model) or JSON (dump_model), CatBoost JSON (save_model)";

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What the file does not say; null for nothing.</param>
    /// <exception cref="MalformedInputException">The file is missing, too large, damaged, of another format, or holds what cannot be imported; the message names the place.</exception>
    public static ImportedModel Read(string path, ImportOptions? options = null) => Read(ReadContent(path), path, options);

    /// <summary>What a file holds: for who wants its hash, too, since a pipe can be read only once.</summary>
    /// <exception cref="MalformedInputException">The file is missing or too large.</exception>
    public static byte[] ReadContent(string path) => UntrustedFile.ReadAllBytes(path, ImportLimits.MaximumBytes, $"give a model as {KnownFormats}");

    /// <summary>Reads a file's content.</summary>
    /// <param name="content">What the file holds.</param>
    /// <param name="path">Its name in errors.</param>
    /// <param name="options">What the file does not say; null for nothing.</param>
    /// <exception cref="MalformedInputException">It is damaged, of another format, or holds what cannot be imported; the message names the place.</exception>
    public static ImportedModel Read(byte[] content, string path, ImportOptions? options = null)
    {
        options ??= new();
        var start = content.AsSpan().StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        var text = content.AsSpan(start).TrimStart(" \t\r\n"u8);
        if (text.StartsWith("tree\n"u8) || text.StartsWith("tree\r\n"u8))
        {
            RefuseOptions(options, path);
            return LightGbmTextReader.Read(content.AsSpan(start), path);
        }

        if (Ubjson.IsObject(content))
        {
            using var binary = Ubjson.Parse(content, path);
            return ReadJson(binary.RootElement, "UBJSON", options, path);
        }

        if (text.StartsWith("{"u8) || text.StartsWith("["u8))
        {
            using var document = ForeignJson.Parse(content, path);
            return ReadJson(document.RootElement, "JSON", options, path);
        }

        ForeignFiles.Refuse(content, path);
        RefuseOptions(options, path);
        return OnnxReader.Read(content, path);
    }

    private static ImportedModel ReadJson(JsonElement root, string form, ImportOptions options, string file)
    {
        if (root.ValueKind == JsonValueKind.Object && root.TryGet("learner", out var learner))
        {
            ForeignFiles.RefuseConfiguration(learner, file);
            return XGBoostReader.Read(root, $"XGBoost {form}", options, file);
        }

        RefuseOptions(options, file);
        return root.ValueKind == JsonValueKind.Object && root.TryGet("tree_info", out _) ? LightGbmJsonReader.Read(root, file)
            : CatBoostReader.Recognises(root) ? CatBoostReader.Read(root, file)
            : throw ForeignFiles.UnknownJson(root, file);
    }

    private static void RefuseOptions(ImportOptions options, string file)
    {
        if (options.Missing is not null || options.Rounds is not null)
        {
            throw new MalformedInputException(
                file, "", $"{(options.Missing is not null ? "a number that stands for missing values" : "a choice of rounds")} is only for models of XGBoost; other files say it themselves");
        }
    }
}
