namespace Zkml.Testing;

/// <summary>The file of German credit, which is downloaded and not in the repository.</summary>
public static class GermanCredit
{
    /// <summary>Where it is, or null.</summary>
    public static string? File =>
        Environment.GetEnvironmentVariable("ZKML_DATA") is { Length: > 0 } folder && Path.Combine(folder, "german.data") is var file && System.IO.File.Exists(file) ? file : null;

    /// <summary>Why tests with it are skipped; null where they run.</summary>
    public static string? Reason => File is null ? "skipped: no german.data (ZKML_DATA names no folder that has it)" : null;
}
