using System.Diagnostics;

namespace Zkml.Testing;

/// <summary>Makes a pipe that has a name in the file system.</summary>
public static class NamedPipe
{
    /// <summary>Makes one; null on Windows, whose pipes are no files.</summary>
    public static string? TryMake(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        using var make = Process.Start("mkfifo", [path]);
        make.WaitForExit();
        return make.ExitCode == 0 ? path : throw new InvalidOperationException($"mkfifo {path}: exit code {make.ExitCode}");
    }
}
