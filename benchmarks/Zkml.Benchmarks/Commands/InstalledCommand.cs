namespace Zkml.Benchmarks.Commands;

/// <summary>The command as the README installs it, in a folder of its own.</summary>
internal static class InstalledCommand
{
    /// <summary>Builds and installs it.</summary>
    /// <param name="folder">Where it goes.</param>
    /// <returns>The path of the command.</returns>
    public static async Task<string> CreateAsync(string folder)
    {
        await MeasuredCommand.RunAsync("dotnet", ["build", "install"], new Dictionary<string, string> { ["DOTNET_CLI_HOME"] = folder });
        return Path.Combine(folder, ".dotnet", "tools", OperatingSystem.IsWindows() ? "zkml.exe" : "zkml");
    }
}
