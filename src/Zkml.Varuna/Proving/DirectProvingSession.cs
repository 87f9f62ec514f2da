using Zkml.Host;
using Zkml.Host.Parameters;
using Zkml.Varuna.Engines;
using Zkml.Varuna.Keys;
using Zkml.Varuna.Messages;
using Zkml.Varuna.Parameters;

namespace Zkml.Varuna.Proving;

/// <summary>
/// An engine with its keys and parameters. Every key is checked by its certificate before it is used, and every proof is verified before it leaves. Several calls may
/// run side by side; the module then proves on as many threads, the native engine proves one after the other with all processors.
/// </summary>
/// <remarks>
/// It is an engine itself: as one, <see cref="IDirectEngine.SetUpAsync"/> gives the keys of the cache, and <see cref="IDirectEngine.ProveAsync"/> proves with these, whatever
/// proving key it is given.
/// </remarks>
public sealed class DirectProvingSession : IDirectEngine
{
    private readonly DirectProvingOptions _options;
    private readonly EnginePair _engines;

    // What was used last: the batches of one model need the same keys.
    private volatile LastKeys? _lastKeys;

    private volatile bool _hasProvidedFiles;

    // Set once it has made something wrong.
    private volatile bool _distrustsFastMaker;

    private DirectProvingSession(DirectProvingOptions options, EnginePair engines) => (_options, _engines) = (options, engines);

    /// <summary>How the engine identifies itself.</summary>
    public DirectEngineIdentity Engine => _engines.Checker.Identity;

    /// <inheritdoc/>
    DirectEngineIdentity IDirectEngine.Identity => Engine;

    /// <summary>The directory of the key cache.</summary>
    public string KeyDirectory => _options.Keys.DirectoryPath;

    /// <summary>Starts the engine.</summary>
    /// <param name="options">What the session works with.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="MissingComponentException">The engine is not installed, or this platform cannot run it.</exception>
    /// <exception cref="DirectEngineException">The engine cannot be started.</exception>
    public static async Task<DirectProvingSession> OpenAsync(DirectProvingOptions options, CancellationToken cancellation = default) =>
        new(options, await DirectEngineLocator.OpenAsync(options, cancellation).ConfigureAwait(false));

    /// <summary>A session with running engines; for tests.</summary>
    internal static DirectProvingSession Of(DirectProvingOptions options, EnginePair engines) => new(options, engines);

    /// <summary>Loads everything that keys and proofs need, so that the first of them does not wait for it.</summary>
    public async Task PrepareAsync()
    {
        var maker = FastMakerAsync();
        await Task.Run(ProvideFiles).ConfigureAwait(false);
        await maker.ConfigureAwait(false);
    }

    /// <summary>The sizes of a constraint system as its keys have them, without making keys.</summary>
    public Task<DirectSizes> SizesAsync(ReadOnlyMemory<byte> r1cs, CancellationToken cancellation = default) => _engines.Checker.SizesAsync(r1cs, cancellation);

    /// <summary>The keys of a constraint system, from the cache or newly made.</summary>
    /// <param name="r1cs">An iden3 <c>.r1cs</c> file.</param>
    /// <param name="cancellation">Cancels the operation; nothing is left behind.</param>
    /// <exception cref="DirectEngineException">The engine refuses the constraint system.</exception>
    /// <exception cref="MissingComponentException">SRS files are missing and cannot be downloaded.</exception>
    public async Task<DirectKeys> KeysAsync(ReadOnlyMemory<byte> r1cs, CancellationToken cancellation = default)
    {
        var id = IdOf(r1cs);
        if (_lastKeys is { } last && last.R1csSha256 == id.R1csSha256)
        {
            return last.Keys;
        }

        var keys = await GetAsync(id, r1cs, DirectKeyUse.Proving, cancellation).ConfigureAwait(false);
        _lastKeys = new(id.R1csSha256, keys);
        return keys;
    }

    /// <summary>The verifying key of a constraint system, from the cache or newly made.</summary>
    /// <param name="r1cs">An iden3 <c>.r1cs</c> file.</param>
    /// <param name="cancellation">Cancels the operation; nothing is left behind.</param>
    /// <exception cref="DirectEngineException">The engine refuses the constraint system.</exception>
    /// <exception cref="MissingComponentException">SRS files are missing and cannot be downloaded.</exception>
    public async Task<CertifiedKey> VerifyingKeyAsync(ReadOnlyMemory<byte> r1cs, CancellationToken cancellation = default) =>
        (await GetAsync(IdOf(r1cs), r1cs, DirectKeyUse.Verifying, cancellation).ConfigureAwait(false)).ForVerifier;

    /// <summary>The verifying key of a constraint system if it is cached; null if making it would take seconds.</summary>
    /// <param name="r1cs">An iden3 <c>.r1cs</c> file.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task<CertifiedKey?> FindVerifyingKeyAsync(ReadOnlyMemory<byte> r1cs, CancellationToken cancellation = default) =>
        (await _options.Keys.FindAsync(IdOf(r1cs), DirectKeyUse.Verifying, keys => CertifyAsync(r1cs, keys, cancellation)).ConfigureAwait(false))?.ForVerifier;

    /// <summary>Proves one or more instances, at most 128, in one proof. Keys that are not cached are made first.</summary>
    /// <param name="circuit">The constraint system and its witness program.</param>
    /// <param name="instances">The inputs of the witness program, public ones first, 32 bytes each, for each instance.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>The proof, which has been verified, and the key that verifies it.</returns>
    /// <exception cref="DirectEngineException">An instance does not satisfy the constraint system, or the engine fails.</exception>
    public async Task<(DirectProof Proof, CertifiedKey Key)> ProveAsync(
        DirectCircuit circuit, IReadOnlyList<ReadOnlyMemory<byte>> instances, CancellationToken cancellation = default)
    {
        var keys = await KeysAsync(circuit.R1cs, cancellation).ConfigureAwait(false);
        await RequireParametersAsync(keys.Sizes, cancellation).ConfigureAwait(false);
        var maker = await FastMakerAsync().ConfigureAwait(false);
        if (maker is not null && await TryProveAsync(maker, circuit, keys, instances, cancellation).ConfigureAwait(false) is { } fast)
        {
            return (fast, keys.ForVerifier);
        }

        // Refuses what cannot be proven, and says why.
        var (proof, verdict) = await ProveSafelyAsync(circuit, keys, instances, cancellation).ConfigureAwait(false);
        if (maker is not null)
        {
            Distrust("a proof");
            if (!verdict.Accepted)
            {
                // The keys may be its work, too: a certificate says nothing about a proving key.
                _options.Keys.Discard(IdOf(circuit.R1cs), "a proof that was made with them does not verify");
                _lastKeys = null;
                keys = await KeysAsync(circuit.R1cs, cancellation).ConfigureAwait(false);
                (proof, verdict) = await ProveSafelyAsync(circuit, keys, instances, cancellation).ConfigureAwait(false);
            }
        }

        return verdict.Accepted
            ? (proof, keys.ForVerifier)
            : throw new DirectEngineException(DirectErrorKind.Failed, $"the proof that the {Engine.Name} engine made does not verify ({verdict.Reason}); delete the keys with 'zkml cache clear keys' and try again");
    }

    /// <summary>Verifies a proof against a verifying key that the caller has derived, or checked by <see cref="CheckKeyAsync"/>.</summary>
    /// <param name="verifyingKey">The key.</param>
    /// <param name="publicInputs">The public inputs of each instance in order, 32 bytes each; exactly as many as the key demands.</param>
    /// <param name="proof">The proof.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public Task<DirectVerdict> VerifyAsync(
        ReadOnlyMemory<byte> verifyingKey, IReadOnlyList<ReadOnlyMemory<byte>> publicInputs, ReadOnlyMemory<byte> proof, CancellationToken cancellation = default) =>
        _engines.Checker.VerifyAsync(verifyingKey, publicInputs, proof, cancellation);

    /// <summary>Whether a verifying key is that of a constraint system, by its certificate.</summary>
    public Task<DirectVerdict> CheckKeyAsync(
        ReadOnlyMemory<byte> r1cs, ReadOnlyMemory<byte> verifyingKey, ReadOnlyMemory<byte> certificate, CancellationToken cancellation = default) =>
        _engines.Checker.CheckKeyAsync(r1cs, verifyingKey, certificate, cancellation);

    /// <summary>What identifies a verifying key, without the parts of its header that no proof binds.</summary>
    public Task<DirectKeyDescription> DescribeKeyAsync(ReadOnlyMemory<byte> verifyingKey, CancellationToken cancellation = default) =>
        _engines.Checker.DescribeKeyAsync(verifyingKey, cancellation);

    /// <inheritdoc/>
    Task<DirectKeys> IDirectEngine.SetUpAsync(ReadOnlyMemory<byte> r1cs, CancellationToken cancellation) => KeysAsync(r1cs, cancellation);

    /// <inheritdoc/>
    async Task<DirectProof> IDirectEngine.ProveAsync(
        DirectCircuit circuit, ReadOnlyMemory<byte> provingKey, IReadOnlyList<ReadOnlyMemory<byte>> instances, CancellationToken cancellation) =>
        (await ProveAsync(circuit, instances, cancellation).ConfigureAwait(false)).Proof;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _engines.DisposeAsync();

    private async Task<DirectEngine?> FastMakerAsync() => _distrustsFastMaker || _engines.FastMaker is not { } maker ? null : await maker.Value.ConfigureAwait(false);

    private DirectKeyId IdOf(ReadOnlyMemory<byte> r1cs) => DirectKeyId.Of(r1cs, Engine);

    private Task<DirectKeys> GetAsync(DirectKeyId id, ReadOnlyMemory<byte> r1cs, DirectKeyUse use, CancellationToken cancellation) =>
        _options.Keys.GetOrCreateAsync(id, use, keys => CertifyAsync(r1cs, keys, cancellation), () => MakeKeysAsync(r1cs, cancellation), cancellation);

    private async Task<DirectVerdict> CertifyAsync(ReadOnlyMemory<byte> r1cs, DirectKeys keys, CancellationToken cancellation)
    {
        try
        {
            return await CheckKeyAsync(r1cs, keys.VerifyingKey, keys.Certificate, cancellation).ConfigureAwait(false);
        }
        catch (DirectEngineException problem) when (problem.Kind == DirectErrorKind.Key)
        {
            return new(false, problem.Message);
        }
    }

    private async Task<DirectKeys> MakeKeysAsync(ReadOnlyMemory<byte> r1cs, CancellationToken cancellation)
    {
        var sizes = await SizesAsync(r1cs, cancellation).ConfigureAwait(false);
        await RequireParametersAsync(sizes, cancellation).ConfigureAwait(false);
        if (await FastMakerAsync().ConfigureAwait(false) is { } maker)
        {
            if (await TryMakeKeysAsync(maker, r1cs, sizes, cancellation).ConfigureAwait(false) is { } fast)
            {
                return fast;
            }

            Distrust("keys");
        }

        var keys = await _engines.Checker.SetUpAsync(r1cs, cancellation).ConfigureAwait(false);
        return await CertifyAsync(r1cs, keys, cancellation).ConfigureAwait(false) is { Accepted: false } verdict
            ? throw new DirectEngineException(DirectErrorKind.Failed, $"the keys that the {Engine.Name} engine made are not those of the circuit ({verdict.Reason})")
            : keys;
    }

    /// <summary>Sees to it that the engine finds the powers that keys and proofs of a constraint system need.</summary>
    private async Task RequireParametersAsync(DirectSizes sizes, CancellationToken cancellation)
    {
        ProvideFiles();
        if (sizes.SrsDegree > EmbeddedPowers.Degree)
        {
            if (!ParameterFile.IsPublishedFor(sizes.SrsDegree))
            {
                throw new DirectEngineException(DirectErrorKind.Parameters, FormattableString.Invariant($"the circuit needs a universal reference string of degree {sizes.SrsDegree}, more than is published"));
            }

            await _options.Parameters.RequireAsync(ParameterFile.NeededFor(sizes.SrsDegree), _options.Download, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Sees to it that the native engine finds the powers that this assembly has.</summary>
    private void ProvideFiles()
    {
        if (Engine.Name == DirectEngineNames.Native && !_hasProvidedFiles)
        {
            EmbeddedPowers.ProvideFiles(_options.Parameters);
            _hasProvidedFiles = true;
        }
    }

    /// <summary>Null if what it makes is wrong, or if it fails: the checker then says why.</summary>
    private async Task<DirectKeys?> TryMakeKeysAsync(DirectEngine maker, ReadOnlyMemory<byte> r1cs, DirectSizes sizes, CancellationToken cancellation)
    {
        try
        {
            var keys = await maker.SetUpAsync(r1cs, cancellation).ConfigureAwait(false);
            return keys.Sizes == sizes && (await CertifyAsync(r1cs, keys, cancellation).ConfigureAwait(false)).Accepted ? keys : null;
        }
        catch (DirectEngineException)
        {
            return null;
        }
    }

    private async Task<(DirectProof Proof, DirectVerdict Verdict)> ProveSafelyAsync(
        DirectCircuit circuit, DirectKeys keys, IReadOnlyList<ReadOnlyMemory<byte>> instances, CancellationToken cancellation)
    {
        var proof = await _engines.Checker.ProveAsync(circuit, keys.ProvingKey, instances, cancellation).ConfigureAwait(false);
        return (proof, await VerifyAsync(keys.VerifyingKey, proof.PublicInputs, proof.Proof, cancellation).ConfigureAwait(false));
    }

    /// <summary>Null if what it makes is wrong, or if it fails: the checker then says why.</summary>
    private async Task<DirectProof?> TryProveAsync(
        DirectEngine maker, DirectCircuit circuit, DirectKeys keys, IReadOnlyList<ReadOnlyMemory<byte>> instances, CancellationToken cancellation)
    {
        // Witnesses are the checker's work: an instance with a wrong one could satisfy the constraints, and prove something else than was asked.
        var witnesses = new List<ReadOnlyMemory<byte>>();
        foreach (var instance in instances)
        {
            witnesses.Add(circuit.WitnessProgram.IsEmpty ? instance : await _engines.Checker.WitnessAsync(circuit.WitnessProgram, instance, cancellation).ConfigureAwait(false));
        }

        try
        {
            var proof = await maker.ProveAsync(circuit with { WitnessProgram = ReadOnlyMemory<byte>.Empty }, keys.ProvingKey, witnesses, cancellation).ConfigureAwait(false);
            var isOfWitnesses = proof.PublicInputs.Zip(witnesses).All(pair => WitnessFile.StartsWith(pair.Second, pair.First));
            return isOfWitnesses && (await VerifyAsync(keys.VerifyingKey, proof.PublicInputs, proof.Proof, cancellation).ConfigureAwait(false)).Accepted ? proof : null;
        }
        catch (DirectEngineException)
        {
            return null;
        }
    }

    private void Distrust(string made)
    {
        _distrustsFastMaker = true;
        _options.Log?.Invoke($"the fast module made {made} that did not pass the check; the plain one does it again");
    }

    private sealed record LastKeys(string R1csSha256, DirectKeys Keys);
}
