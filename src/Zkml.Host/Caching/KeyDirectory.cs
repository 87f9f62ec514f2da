using Zkml.Host.Files;

namespace Zkml.Host.Caching;

/// <summary>Where keys are cached, and how much of them. All kinds of keys share one directory and one limit.</summary>
public static class KeyDirectory
{
    /// <summary>The environment variable that sets another size limit, in megabytes.</summary>
    public const string LimitVariable = "ZKML_KEYS_MEGABYTES";

    private const long DefaultMegabytes = 4_000;

    /// <summary><c>keys</c> in the cache directory.</summary>
    public static string FromEnvironment() => Path.Combine(CacheDirectory.FromEnvironment(), "keys");

    /// <summary>4,000 MB, or the limit in <c>ZKML_KEYS_MEGABYTES</c>.</summary>
    /// <exception cref="MalformedInputException">The variable is not a number.</exception>
    public static long MaximumBytes()
    {
        var megabytes = DefaultMegabytes;
        if (EnvironmentVariables.Get(LimitVariable) is { } text && !(long.TryParse(text, out megabytes) && megabytes is > 0 and < 1_000_000_000))
        {
            throw new MalformedInputException(LimitVariable, "", $"expected a number of megabytes, found '{text}'");
        }

        return megabytes * 1_000_000;
    }
}
