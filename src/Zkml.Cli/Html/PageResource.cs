namespace Zkml.Cli.Html;

/// <summary>The texts that travel within this assembly: template, style and script.</summary>
internal static class PageResource
{
    /// <summary>One of them, by its file's name.</summary>
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(PageResource).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"the assembly lacks the resource {name}"));
        return reader.ReadToEnd();
    }
}
