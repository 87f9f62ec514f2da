using System.Collections.Immutable;

namespace Zkml.SnarkVm.Engines;

/// <summary>
/// snarkVM: evaluates, synthesizes, proves and verifies. Requests are served one at a time. Every method throws
/// <see cref="EngineException"/> if snarkVM refuses the request or has read a different program, and <see cref="OperationCanceledException"/> if it was cancelled.
/// </summary>
public interface IProvingEngine : IAsyncDisposable
{
    /// <summary>How the engine identifies itself.</summary>
    EngineIdentity Identity { get; }

    /// <summary>Runs a function without a proof.</summary>
    /// <param name="function">The function.</param>
    /// <param name="inputs">Its inputs as Aleo values.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>Its outputs as Aleo values.</returns>
    Task<ImmutableArray<string>> EvaluateAsync(ProgramFunction function, IReadOnlyList<string> inputs, CancellationToken cancellation = default);

    /// <summary>Synthesizes a function's keys; they are the same bytes every time.</summary>
    /// <param name="function">The function.</param>
    /// <param name="keys">The files to write.</param>
    /// <param name="cancellation">Cancels the operation; incomplete files may remain.</param>
    Task<Synthesis> SynthesizeAsync(ProgramFunction function, KeyFiles keys, CancellationToken cancellation = default);

    /// <summary>Runs a function and proves it, with a fresh private key.</summary>
    /// <param name="function">The function.</param>
    /// <param name="inputs">Its inputs as Aleo values.</param>
    /// <param name="keys">The function's keys.</param>
    /// <param name="varuna">The version of the proof system; null for the engine's default.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    Task<Execution> ProveAsync(ProgramFunction function, IReadOnlyList<string> inputs, KeyFiles keys, int? varuna = null, CancellationToken cancellation = default);

    /// <summary>
    /// Verifies an execution against a verifying key. The caller must know that the key is the program's: the engine uses nothing of the program's
    /// text but names and types.
    /// </summary>
    /// <param name="function">The function.</param>
    /// <param name="verifyingKey">The path of the verifying key.</param>
    /// <param name="execution">snarkVM's JSON document; untrusted.</param>
    /// <param name="varuna">The version of the proof system.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    Task<Verification> VerifyAsync(ProgramFunction function, string verifyingKey, string execution, int varuna, CancellationToken cancellation = default);
}
