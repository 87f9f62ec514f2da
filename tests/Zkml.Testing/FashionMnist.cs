namespace Zkml.Testing;

/// <summary>The files of Fashion-MNIST, which are installed or downloaded and not in the repository.</summary>
public static class FashionMnist
{
    private const string DebianDirectory = "/usr/share/datasets/fashion-mnist";
    private const string File = "t10k-labels-idx1-ubyte";

    /// <summary>Why tests with it are skipped; null where they run.</summary>
    public static string? Reason => Folders.Any(folder => System.IO.File.Exists(Path.Combine(folder, File)) || System.IO.File.Exists(Path.Combine(folder, $"{File}.gz")))
        ? null
        : "skipped: no Fashion-MNIST (install Debian's package dataset-fashion-mnist, or name its folder in ZKML_DATA)";

    // A folder of any name may hold MNIST, whose files are called the same.
    private static string[] Folders =>
        Environment.GetEnvironmentVariable("ZKML_DATA") is { Length: > 0 } given ? [Path.Combine(given, "fashion-mnist"), DebianDirectory] : [DebianDirectory];
}
