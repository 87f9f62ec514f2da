using System.Collections.Immutable;
using System.Text;
using Zkml.Testing;

namespace Zkml.Fuzzing.Targets;

/// <summary>Well-formed files of the repository.</summary>
internal static class SeedFiles
{
    /// <summary>Files below a folder that are not too long to be changed thousands of times.</summary>
    /// <param name="folder">From the repository's root.</param>
    /// <param name="pattern">Of their names.</param>
    /// <param name="maximumBytes">The longest.</param>
    public static ImmutableArray<byte[]> In(string folder, string pattern, int maximumBytes = 20_000) =>
    [
        .. Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, folder), pattern).Order(StringComparer.Ordinal)
            .Where(file => new FileInfo(file).Length <= maximumBytes).Select(File.ReadAllBytes),
    ];

    /// <summary>Texts as UTF-8.</summary>
    public static ImmutableArray<byte[]> Of(params IEnumerable<string> texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];
}
