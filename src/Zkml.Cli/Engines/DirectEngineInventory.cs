using System.Collections.Immutable;
using Zkml.Host;
using Zkml.Varuna.Engines;
using Zkml.Varuna.Native;
using Zkml.Varuna.Proving;

namespace Zkml.Cli.Engines;

/// <summary>Looks which engines for direct proofs are on this machine, and starts them to hear what they are. Fetches nothing.</summary>
internal static class DirectEngineInventory
{
    /// <summary>Both engines, the preferred one first.</summary>
    public static async Task<ImmutableArray<DirectEngineStatus>> TakeAsync(CancellationToken cancellation) =>
        [.. await Task.WhenAll(NativeAsync(cancellation), ModuleAsync(cancellation)).ConfigureAwait(false)];

    /// <summary>The native engine.</summary>
    public static Task<DirectEngineStatus> NativeAsync(CancellationToken cancellation) => AskAsync(
        DirectEngineNames.Native,
        DirectEngineChoice.Native,
        NativeDirectEngine.Program.Find,
        $"{NativeDirectEngine.Program.Installation} (needs Rust: https://rustup.rs); not needed, but faster",
        cancellation);

    /// <summary>The module in this process.</summary>
    public static Task<DirectEngineStatus> ModuleAsync(CancellationToken cancellation) => AskAsync(
        DirectEngineNames.Module,
        DirectEngineChoice.Module,
        () => "in this process",
        $"{NativeDirectEngine.Program.Installation} (needs Rust: https://rustup.rs)",
        cancellation);

    private static async Task<DirectEngineStatus> AskAsync(string name, DirectEngineChoice choice, Func<string?> locate, string remedy, CancellationToken cancellation)
    {
        try
        {
            if (locate() is not { } place)
            {
                return new(name, null, null, null, remedy);
            }

            await using var session = await DirectProvingSession.OpenAsync(DirectProvingOptions.FromEnvironment(choice), cancellation).ConfigureAwait(false);
            return new(name, place, session.Engine, null, remedy);
        }
        catch (Exception problem) when (problem is DirectEngineException or MissingComponentException or MalformedInputException or IOException or UnauthorizedAccessException)
        {
            return new(name, null, null, problem.Message, remedy);
        }
    }
}
