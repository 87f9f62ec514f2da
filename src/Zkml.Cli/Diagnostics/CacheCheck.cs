using Zkml.Host.Files;

namespace Zkml.Cli.Diagnostics;

/// <summary>The folder for downloads, keys and engines, and whether it can be written.</summary>
internal sealed class CacheCheck : ICheck
{
    /// <inheritdoc/>
    public Task<Finding> RunAsync(CancellationToken cancellation)
    {
        var folder = CacheDirectory.FromEnvironment();
        var problem = FindProblem(folder);
        return Task.FromResult(new Finding(
            "cache folder",
            problem is null ? folder : null,
            "everything that is fetched or made once",
            IsRequired: false,
            $"make {folder} writable ({problem}), or name another folder in {CacheDirectory.Variable}"));
    }

    private static string? FindProblem(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            File.Create(Path.Combine(folder, $"{Guid.NewGuid():N}.tmp"), 1, FileOptions.DeleteOnClose).Dispose();
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return problem.Message;
        }
    }
}
