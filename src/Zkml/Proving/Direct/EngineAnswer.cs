using Zkml.Host;
using Zkml.Varuna.Engines;

namespace Zkml.Proving.Direct;

/// <summary>What an engine says about an untrusted file.</summary>
internal static class EngineAnswer
{
    /// <summary>The engine's answer; what it cannot even read is the file's fault, and not the engine's.</summary>
    /// <exception cref="DirectEngineException">The engine fails, which says nothing about the file.</exception>
    public static async Task<(T? Answer, string? Problem)> OfAsync<T>(Func<Task<T>> ask)
        where T : class
    {
        try
        {
            return (await ask().ConfigureAwait(false), null);
        }
        catch (DirectEngineException problem) when (problem.Kind is DirectErrorKind.BadRequest or DirectErrorKind.BadWitness or DirectErrorKind.Key)
        {
            return (null, VisibleText.OneLine(problem.Message));
        }
    }
}
