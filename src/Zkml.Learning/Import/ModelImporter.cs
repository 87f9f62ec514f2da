using Zkml.Host.Files;
using Zkml.Learning.Import.Onnx;

namespace Zkml.Learning.Import;

/// <summary>Reads models of other libraries. The format is recognised by the file's content, never by its name.</summary>
public static class ModelImporter
{
    internal const string KnownFormats = "ONNX";

    /// <summary>Reads a file.</summary>
    /// <exception cref="Zkml.Host.MalformedInputException">The file is missing, too large, damaged, of another format, or holds what cannot be imported; the message names the place.</exception>
    public static ImportedModel Read(string path)
    {
        var content = UntrustedFile.ReadAllBytes(path, ImportLimits.MaximumBytes, $"expected {KnownFormats}");
        return OnnxReader.Read(content, path);
    }
}
