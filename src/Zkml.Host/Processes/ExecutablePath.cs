namespace Zkml.Host.Processes;

/// <summary>Finds programs as a shell does.</summary>
public static class ExecutablePath
{
    /// <summary>The path of a program in one of the directories of <c>PATH</c>; null if it is not found.</summary>
    /// <param name="name">Its name without extension.</param>
    public static string? Find(string name)
    {
        var file = OperatingSystem.IsWindows() ? $"{name}.exe" : name;
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(directory => Path.Combine(directory, file))
            .FirstOrDefault(File.Exists);
    }
}
