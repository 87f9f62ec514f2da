using Zkml.Host.Files;

namespace Zkml.Cli.Diagnostics;

/// <summary>The directory for downloads, keys and engines, and whether it can be written.</summary>
internal sealed class CacheCheck : ICheck
{
    /// <inheritdoc/>
    public Task<Finding> RunAsync(CancellationToken cancellation)
    {
        var directory = CacheDirectory.FromEnvironment();
        var problem = FindProblem(directory);
        return Task.FromResult(new Finding(
            "cache directory",
            problem is null ? directory : null,
            "downloads, keys and engines",
            IsRequired: false,
            $"make {directory} writable ({problem}), or name another directory in {CacheDirectory.Variable}"));
    }

    private static string? FindProblem(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
            File.Create(Path.Combine(directory, $"{Guid.NewGuid():N}.tmp"), 1, FileOptions.DeleteOnClose).Dispose();
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return problem.Message;
        }
    }
}
