namespace Zkml.Host;

/// <summary>Environment variables. An empty one counts as unset.</summary>
public static class EnvironmentVariables
{
    /// <summary>The value, or null if the variable is unset or empty.</summary>
    public static string? Get(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
