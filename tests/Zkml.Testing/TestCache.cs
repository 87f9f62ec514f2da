namespace Zkml.Testing;

/// <summary>A cache folder of this test process alone, so that tests neither use nor change the user's. It goes when the process ends.</summary>
public static class TestCache
{
    private static readonly Lazy<string> Made = new(Make);

    /// <summary>The folder; from the first use on <c>ZKML_CACHE</c> names it.</summary>
    public static string Folder => Made.Value;

    private static string Make()
    {
        var folder = Directory.CreateTempSubdirectory("zkml-test-cache-").FullName;
        Environment.SetEnvironmentVariable("ZKML_CACHE", folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
