using System.Collections.Immutable;
using Zkml.Aleo.Counting;
using Zkml.Host;
using Zkml.Host.Parameters;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Engines.Native;
using Zkml.SnarkVm.Keys;

namespace Zkml.SnarkVm.Proving;

/// <summary>
/// An engine with its parameters and keys: it proves and verifies functions. Keys are always made from the program's own text, now or in
/// an earlier run, so that a verified proof is a proof about that text.
/// </summary>
public sealed class ProvingSession : IAsyncDisposable
{
    private readonly ProvingOptions _options;
    private readonly IProvingEngine _engine;

    private ProvingSession(ProvingOptions options, IProvingEngine engine)
    {
        _options = options;
        _engine = engine;
    }

    /// <summary>How the engine identifies itself.</summary>
    public EngineIdentity Engine => _engine.Identity;

    /// <summary>The directory of the key cache.</summary>
    public string KeyDirectory => _options.Keys.DirectoryPath;

    /// <summary>Starts the engine.</summary>
    /// <param name="options">The session's resources.</param>
    /// <param name="threads">The engine's number of threads; null for one per processor.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="MissingComponentException">The engine is not installed on this machine.</exception>
    /// <exception cref="EngineException">The engine cannot be started.</exception>
    public static async Task<ProvingSession> StartAsync(ProvingOptions options, int? threads = null, CancellationToken cancellation = default)
    {
        var launch = EngineLocator.Locate(options.Engine, options.Parameters, options.Log);
        launch = threads is { } count ? launch.WithThreads(count) : launch;
        return new(options, await EngineProcess.StartAsync(launch, options.Timeouts, options.Progress, cancellation).ConfigureAwait(false));
    }

    /// <summary>A session with a running engine; for tests.</summary>
    internal static ProvingSession Of(ProvingOptions options, IProvingEngine engine) => new(options, engine);

    /// <summary>Runs a function without a proof.</summary>
    /// <param name="function">The function.</param>
    /// <param name="inputs">Its inputs as Aleo values.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public Task<ImmutableArray<string>> EvaluateAsync(ProgramFunction function, IReadOnlyList<string> inputs, CancellationToken cancellation = default) =>
        _engine.EvaluateAsync(function, inputs, cancellation);

    /// <summary>A function's keys, from the cache or newly made.</summary>
    /// <exception cref="EngineException">snarkVM refuses the program.</exception>
    /// <exception cref="MissingComponentException">SRS files are missing and cannot be downloaded.</exception>
    /// <exception cref="SetupLimitException">Making them would exceed the limits; nothing was downloaded or synthesized.</exception>
    /// <param name="function">The function.</param>
    /// <param name="use">What the keys are needed for.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <param name="limits">What making them may take; unlimited by default.</param>
    public Task<KeyEntry> SetupAsync(ProgramFunction function, KeyUse use = KeyUse.Proving, CancellationToken cancellation = default, SetupLimits? limits = null) =>
        _options.Keys.GetOrCreateAsync(KeyId.Of(function), files => SynthesizeAsync(function, files, limits ?? SetupLimits.None, cancellation), use, cancellation);

    /// <summary>A function's verifying key, if it is cached; the proving key is not checked.</summary>
    public KeyEntry? FindVerifyingKey(ProgramFunction function) => _options.Keys.Find(KeyId.Of(function), KeyUse.Verifying);

    /// <summary>Runs a function and proves it. Keys that are not cached are made first.</summary>
    /// <param name="function">The function.</param>
    /// <param name="inputs">Its inputs as Aleo values.</param>
    /// <param name="varuna">The version of the proof system; null for the engine's default.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>The execution and the keys that it was proven with.</returns>
    public async Task<(Execution Execution, KeyEntry Keys)> ProveAsync(
        ProgramFunction function, IReadOnlyList<string> inputs, int? varuna = null, CancellationToken cancellation = default)
    {
        var keys = await SetupAsync(function, KeyUse.Proving, cancellation).ConfigureAwait(false);
        return (await _engine.ProveAsync(function, inputs, keys.Files, varuna, cancellation).ConfigureAwait(false), keys);
    }

    /// <summary>Verifies an execution against a verifying key.</summary>
    /// <param name="function">The function.</param>
    /// <param name="verifyingKey">The path of a key that the caller knows to be the function's.</param>
    /// <param name="execution">snarkVM's JSON document; untrusted.</param>
    /// <param name="varuna">The version of the proof system.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public Task<Verification> VerifyAsync(ProgramFunction function, string verifyingKey, string execution, int varuna, CancellationToken cancellation = default) =>
        _engine.VerifyAsync(function, verifyingKey, execution, varuna, cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    private async Task<Synthesis> SynthesizeAsync(ProgramFunction function, KeyFiles files, SetupLimits limits, CancellationToken cancellation)
    {
        var count = Count(function, limits, cancellation);
        await RequireParametersAsync(count.SrsDegree, cancellation).ConfigureAwait(false);
        var synthesis = await _engine.SynthesizeAsync(function, files, cancellation).ConfigureAwait(false);
        var (expected, constants) = (CircuitInfo.Of(count), count.VariablesWithConstants);
        return synthesis.Circuit == expected && synthesis.VariablesWithConstants == constants
            ? synthesis
            : throw new EngineException(
                EngineErrorKind.OtherReading,
                $"snarkVM synthesized {function.Function} with {synthesis.Circuit}, {synthesis.VariablesWithConstants} variables with constants; the counter found {expected}, {constants}. One of them is wrong, so no key is kept");
    }

    private CircuitCount Count(ProgramFunction function, SetupLimits limits, CancellationToken cancellation)
    {
        try
        {
            var count = CircuitCounter.Count(function.Program.Program, function.Function, new(limits.Counting, cancellation));
            SetupDemand.Of(count, _options.Parameters, Engine).Require(limits);
            return count;
        }
        catch (CountingLimitException problem) when (limits != SetupLimits.None)
        {
            // What the rest takes is known only after counting.
            throw new SetupLimitException(problem.Message, limits with { Constraints = SetupLimits.None.Constraints });
        }
    }

    // Only the synthesis needs SRS files: a proving key contains what proving needs of them.
    private async Task RequireParametersAsync(long degree, CancellationToken cancellation)
    {
        var files = ParameterFile.NeededFor(degree);
        await _options.Parameters.RequireAsync(files, _options.Download, cancellation).ConfigureAwait(false);
        if (Engine.Kind == EngineKind.Native)
        {
            SnarkVmHome.Link(_options.Parameters, files);
        }
    }
}
