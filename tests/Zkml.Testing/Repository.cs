namespace Zkml.Testing;

/// <summary>The repository that these tests were built in. Found from where they run: a deterministic build leaves no paths of sources behind.</summary>
public static class Repository
{
    /// <summary>The folder of <c>Zkml.slnx</c>.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new InvalidOperationException("no folder above the tests has Zkml.slnx"),
        _ when File.Exists(Path.Combine(folder.FullName, "Zkml.slnx")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
