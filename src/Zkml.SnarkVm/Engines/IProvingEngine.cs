using System.Collections.Immutable;

namespace Zkml.SnarkVm.Engines;

/// <summary>
/// snarkVM: evaluates, synthesizes, proves and verifies. One request at a time; a second one waits. Every method throws
/// <see cref="EngineException"/> where snarkVM refuses or has read another program than it was given, and <see cref="OperationCanceledException"/> where it was cancelled.
/// </summary>
public interface IProvingEngine : IAsyncDisposable
{
    /// <summary>What the engine is.</summary>
    EngineIdentity Identity { get; }

    /// <summary>Runs a function without a proof.</summary>
    /// <param name="function">Which.</param>
    /// <param name="inputs">Aleo values.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>Aleo values.</returns>
    Task<ImmutableArray<string>> EvaluateAsync(ProgramFunction function, IReadOnlyList<string> inputs, CancellationToken cancellation = default);

    /// <summary>Makes a function's keys; they are the same bytes every time.</summary>
    /// <param name="function">Which.</param>
    /// <param name="keys">The files to write.</param>
    /// <param name="cancellation">Ends it; half a file may be left.</param>
    Task<Synthesis> SynthesizeAsync(ProgramFunction function, KeyFiles keys, CancellationToken cancellation = default);

    /// <summary>Runs a function and proves it, with a fresh private key.</summary>
    /// <param name="function">Which.</param>
    /// <param name="inputs">Aleo values.</param>
    /// <param name="keys">The function's keys.</param>
    /// <param name="varuna">The version of the proof, or null: the engine's own.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    Task<Execution> ProveAsync(ProgramFunction function, IReadOnlyList<string> inputs, KeyFiles keys, int? varuna = null, CancellationToken cancellation = default);

    /// <summary>
    /// Verifies an execution against a verifying key. Whether that key is the program's is the caller's to know: the program's text is not
    /// looked at beyond names and types.
    /// </summary>
    /// <param name="function">Which.</param>
    /// <param name="verifyingKey">A file.</param>
    /// <param name="execution">snarkVM's JSON document; not trusted.</param>
    /// <param name="varuna">The version of the proof.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    Task<Verification> VerifyAsync(ProgramFunction function, string verifyingKey, string execution, int varuna, CancellationToken cancellation = default);
}
