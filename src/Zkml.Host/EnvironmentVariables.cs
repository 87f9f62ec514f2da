namespace Zkml.Host;

/// <summary>Environment variables. An empty one is as good as none.</summary>
public static class EnvironmentVariables
{
    /// <summary>The value, or null where it is not set or empty.</summary>
    public static string? Get(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
