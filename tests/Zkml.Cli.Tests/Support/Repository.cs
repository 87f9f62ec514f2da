namespace Zkml.Cli.Tests.Support;

/// <summary>The repository that these tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new InvalidOperationException("no folder above the tests has Zkml.slnx"),
        _ when File.Exists(Path.Combine(folder.FullName, "Zkml.slnx")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
