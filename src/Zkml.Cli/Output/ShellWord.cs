using System.Buffers;

namespace Zkml.Cli.Output;

/// <summary>Paths in commands that a reader is meant to copy into a shell: one word each, whatever stands in them.</summary>
internal static class ShellWord
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_@%+=:,./-");

    /// <summary>The path as a word of a POSIX shell, on Windows of its own; one that begins like an option gets its directory before it.</summary>
    public static string Of(string path)
    {
        var name = path.StartsWith('-') ? $"./{path}" : path;
        return OperatingSystem.IsWindows() ? (name.Contains(' ') ? $"\"{name}\"" : name)
            : name.Length > 0 && name.AsSpan().IndexOfAnyExcept(Plain) < 0 ? name
            : $"'{name.Replace("'", @"'\''", StringComparison.Ordinal)}'";
    }

    /// <summary>The same of a path as somebody in the directory of the moment would write it.</summary>
    public static string OfRelative(string path) => Of(Path.GetRelativePath(Environment.CurrentDirectory, path));
}
