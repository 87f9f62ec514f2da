using System.Collections.Immutable;
using System.Globalization;
using Zkml.Aleo.Counting;
using Zkml.Aleo.Platform.Fees;
using Zkml.Data.Datasets;
using Zkml.Data.Features;
using Zkml.Data.Features.Samples;
using Zkml.Host;
using Zkml.Proving;
using Zkml.Proving.Direct;
using Zkml.Running;
using Zkml.SnarkVm.Engines;
using Zkml.Statements;
using Zkml.Transpiling;
using Zkml.Varuna.Engines;

namespace Zkml;

/// <summary>
/// A model as a program: it runs, its runs are proven, and it verifies proofs about itself. It has a circuit, which direct proofs are about, or an Aleo program, or both.
/// </summary>
public class ZkProgram
{
    private readonly Lazy<CircuitCount> _count;
    private readonly Lazy<ProgramFees> _fees;
    private readonly Lazy<DirectModel> _circuit;
    private readonly Lazy<DirectModel> _derived;

    private protected ZkProgram(TranspiledDirectory directory)
    {
        Directory = directory;
        _count = new(CountCircuit);
        _circuit = new(() => DirectDirectory.Open(directory));
        _derived = new(() => Derive(Circuit.OptimisedFor));
        _fees = new(() => new(FeePrediction.Deployment(directory.Program, [Count]), FeePrediction.Execution(directory.Program, TranspiledDirectory.Function)));
    }

    /// <summary>Opens a directory that <see cref="ZkTranspiledProgram.Write"/> or <c>zkml transpile</c> wrote. Nothing in it is trusted.</summary>
    /// <param name="directory">The directory. The circuit's files, and the file beside it with private weights, are read when they are needed first.</param>
    /// <exception cref="MalformedInputException">A file is missing, malformed, or not the one that <c>circuit.json</c> names.</exception>
    /// <exception cref="Aleo.AleoSyntaxException">The program does not parse.</exception>
    public static ZkProgram Open(string directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        return new(TranspiledDirectory.Open(directory));
    }

    /// <summary>The program with its manifest and, for its owner, its weights.</summary>
    internal TranspiledDirectory Directory { get; }

    /// <summary>The program's name, without <c>.aleo</c>.</summary>
    public string Name => Manifest.Program;

    /// <summary>The Aleo program's text.</summary>
    /// <exception cref="MalformedInputException">There is no Aleo program in the directory.</exception>
    public string AleoText => Directory.ProgramText;

    /// <summary>How a sample becomes the program's input, and what its output means.</summary>
    public CircuitManifest Manifest => Directory.Manifest;

    /// <summary>The hash that names the model in direct proofs: of its weights, pipeline, ranges, output and labels. 62 hexadecimal digits.</summary>
    /// <exception cref="InvalidOperationException">The program was not made for direct proofs.</exception>
    /// <exception cref="MalformedInputException">The circuit's files are malformed.</exception>
    public string ModelHash => Circuit.Hash.Hexadecimal;

    /// <summary>The commitment to private weights that direct proofs contain, in decimal digits; null if weights are constants.</summary>
    /// <exception cref="InvalidOperationException">The program was not made for direct proofs.</exception>
    /// <exception cref="MalformedInputException">The circuit's files are malformed.</exception>
    public string? Commitment => Circuit.Commitment?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The hash of the manifest's meaning: publish it, and anybody can verify proofs of this program's Aleo function without its directory.</summary>
    public string ManifestSha256 => Manifest.MeaningSha256;

    /// <summary>One sentence: what a proof covers, and what happens outside of the circuit.</summary>
    public string Covers => Manifest.Pipeline.Covers;

    /// <summary>The size of the Aleo function's whole circuit, exactly as its verifying key has it.</summary>
    /// <exception cref="MalformedInputException">There is no Aleo program in the directory.</exception>
    public CircuitCount Count => _count.Value;

    /// <summary>What the Aleo program costs on chain.</summary>
    /// <exception cref="MalformedInputException">There is no Aleo program in the directory.</exception>
    public ProgramFees Fees => _fees.Value;

    /// <summary>The input for a sample of a data set.</summary>
    /// <param name="samples">Samples of the kind that the model takes.</param>
    /// <param name="index">Which of them, counted from 0.</param>
    /// <exception cref="MalformedInputException">The samples are of another kind.</exception>
    public SampleInput InputOf(Dataset samples, int index)
    {
        ArgumentNullException.ThrowIfNull(samples);
        return SampleInput.Of(samples, index, Manifest.Pipeline);
    }

    /// <summary>The input for an image.</summary>
    /// <param name="image">28×28 bytes, row by row: 0 the background, 255 full ink.</param>
    /// <exception cref="ArgumentException">The model takes no images, or ones of another size.</exception>
    public SampleInput InputOf(byte[] image)
    {
        ArgumentNullException.ThrowIfNull(image);
        const int bytes = ImagePipeline.ImageSide * ImagePipeline.ImageSide;
        return (Manifest.Pipeline, image.Length) switch
        {
            (ImagePipeline pipeline, bytes) => SampleInput.OfImage(image, pipeline),
            (ImagePipeline, _) => throw new ArgumentException($"expected an image of {bytes} bytes, found {image.Length}", nameof(image)),
            _ => throw new ArgumentException("the model takes rows of a table, not images", nameof(image)),
        };
    }

    /// <summary>The input in a file: a picture of a digit (or a garment, for models of Fashion-MNIST), or JSON with a row's cells, such as <c>{"petal_width": 1.2}</c>.</summary>
    /// <param name="path">A PNG, JPEG, WebP, GIF or BMP file, or a JSON file with one input.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="MalformedInputException">The file is malformed, or does not hold what the model takes; the message names the place.</exception>
    /// <exception cref="MissingComponentException">There is no decoder of pictures for this machine.</exception>
    public SampleInput ReadInput(string path, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        return SampleFile.Read(path, Manifest.Pipeline, Manifest.Dataset, cancellation) is [var only]
            ? only.Input
            : throw new MalformedInputException(path, "", "the file holds several rows, expected one");
    }

    /// <summary>
    /// Runs the program on this machine, without a proof: the Aleo program in this library's interpreter, exactly as snarkVM does, or without one the circuit for direct proofs. Both give the same outputs.
    /// </summary>
    /// <param name="input">What it runs on.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="ArgumentException">The input is not one of this program's.</exception>
    /// <exception cref="MalformedInputException">The program takes private weights, and their file is missing or malformed; or the circuit's files are.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public RunResult Run(SampleInput input, CancellationToken cancellation = default)
    {
        var values = Admitted(input);
        cancellation.ThrowIfCancellationRequested();
        return Manifest.HasProgram ? Directory.Run(values, cancellation) : DirectWitness.Of(Circuit, Weights, values).Result;
    }

    /// <summary>
    /// Proves what the program gives for a sample. By default directly, in this process: no engine has to be installed. Keys that are not in the cache are made first, which for a direct proof takes about as long as the proof, and for
    /// an Aleo function a while.
    /// </summary>
    /// <param name="input">The sample. It stays private unless the program was transpiled with public inputs.</param>
    /// <param name="options">The kind of proof, the verifier's challenge, the engine; null for a direct proof without a challenge.</param>
    /// <param name="cancellation">Cancels the proof; nothing is left behind.</param>
    /// <returns>The proof, which has been verified.</returns>
    /// <exception cref="ArgumentException">The input is not one of this program's, or options contradict each other.</exception>
    /// <exception cref="InvalidOperationException">The program was not made for proofs of that kind; the message says how it is.</exception>
    /// <exception cref="MissingComponentException">There is no such engine on this machine, or parameters are missing and cannot be fetched.</exception>
    /// <exception cref="MalformedInputException">The program takes private weights, and their file is missing or malformed; or the circuit's files are.</exception>
    /// <exception cref="DirectEngineException">The engine for direct proofs refuses or fails.</exception>
    /// <exception cref="EngineException">snarkVM refuses or fails to prove the Aleo function.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Task<ZkProof> ProveAsync(SampleInput input, ProveOptions? options = null, CancellationToken cancellation = default)
    {
        // What is wrong with them is said before an engine starts.
        var values = Admitted(input);
        options ??= ProveOptions.Default;
        options.Check();
        return options.Target == ProofTarget.Direct
            ? ProveDirectlyAsync([values], () => Circuit, options, cancellation)
            : options.InSessionAsync(async session =>
            {
                var prover = new Prover(await session.AleoAsync(cancellation).ConfigureAwait(false), Directory);
                return new ZkProof(await prover.ProveAsync(values, cancellation: cancellation).ConfigureAwait(false));
            });
    }

    /// <summary>Proves what the program gives for several samples in one direct proof, which takes far less time than a proof for each of them.</summary>
    /// <param name="inputs">The samples, 1 to 128; the proof has their order.</param>
    /// <param name="options">The verifier's challenge and the engine; null for no challenge, in this process.</param>
    /// <param name="cancellation">Cancels the proof; nothing is left behind.</param>
    /// <returns>The proof, which has been verified.</returns>
    /// <exception cref="ArgumentException">An input is not one of this program's, there are none or more than 128, or options contradict each other or ask for the proof of an Aleo function, which is about one sample.</exception>
    /// <exception cref="InvalidOperationException">The program was not made for direct proofs; the message says how it is.</exception>
    /// <exception cref="MissingComponentException">There is no such engine on this machine, or parameters are missing and cannot be fetched.</exception>
    /// <exception cref="MalformedInputException">The program takes private weights, and their file is missing or malformed; or the circuit's files are.</exception>
    /// <exception cref="DirectEngineException">The engine refuses or fails.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Task<ZkProof> ProveBatchAsync(IReadOnlyList<SampleInput> inputs, ProveOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        options ??= ProveOptions.Default;
        options.Check();
        if (options.Target != ProofTarget.Direct)
        {
            throw new ArgumentException("the proof of an Aleo function is about one sample: prove several directly, or each by itself", nameof(options));
        }

        return inputs.Count is > 0 and <= ModelProof.MaximumInstances
            ? ProveDirectlyAsync([.. inputs.Select(Admitted)], () => inputs.Count == 1 ? Circuit : CircuitForBatches, options, cancellation)
            : throw new ArgumentException($"{inputs.Count} samples, expected 1 to {ModelProof.MaximumInstances} in one proof", nameof(inputs));
    }

    /// <summary>
    /// Verifies that a proof is about this program. What a verifying key must be is derived from the program itself, and never taken from the proof: for a direct proof it is that of the model's circuit, for an Aleo function that of its
    /// text.
    /// </summary>
    /// <param name="proof">The proof; not trusted.</param>
    /// <param name="options">The kind of proof and what it must contain, and the engine; null for a direct proof without a challenge, verified in this process.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>What was found. A proof that does not hold, or is of the other kind, is a result and not an error.</returns>
    /// <exception cref="ArgumentException">Options contradict each other, or the commitment is no field element.</exception>
    /// <exception cref="InvalidOperationException">The program was not made for proofs of that kind; the message says how it is.</exception>
    /// <exception cref="MissingComponentException">There is no such engine on this machine.</exception>
    /// <exception cref="MalformedInputException">The circuit's files are malformed.</exception>
    /// <exception cref="DirectEngineException">The engine for direct proofs fails, which says nothing about the proof.</exception>
    /// <exception cref="EngineException">The engine for Aleo functions fails, or does not know proofs of that version, which says nothing about the proof.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<ZkVerification> VerifyAsync(ZkProof proof, VerifyOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(proof);
        options ??= VerifyOptions.Default;
        options.Check();
        if (options.Target == ProofTarget.Aleo)
        {
            return await ProofCheck.AleoAsync(proof, new(Directory, Commitment: options.Commitment), options, cancellation).ConfigureAwait(false);
        }

        var commitment = options.DirectCommitment;
        var model = await Task.Run(() => Circuit, cancellation).ConfigureAwait(false);
        var trusted = new DirectTrust(model, Challenge: options.Challenge, Commitment: commitment);
        return await ProofCheck.DirectAsync(proof, trusted, claim => CircuitFor(claim.OptimisedFor), options, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// The hash of the verifying key of direct proofs about this program, derived from its model. Who has it, and <see cref="ModelHash"/>, verifies without the program: <see cref="ZkProof.VerifyAsync"/>. A key that is not in the cache is made.
    /// </summary>
    /// <param name="samples">The number of samples in a proof, 1 to 128: proofs of several may have another circuit, and so another key, unless the program was opened from a directory, which has one circuit.</param>
    /// <param name="options">The engine; null for the one in this process. What concerns a proof is ignored.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>64 hexadecimal digits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of samples is not between 1 and 128.</exception>
    /// <exception cref="InvalidOperationException">The program was not made for direct proofs; the message says how it is.</exception>
    /// <exception cref="MissingComponentException">There is no such engine on this machine, or parameters are missing and cannot be fetched.</exception>
    /// <exception cref="DirectEngineException">The engine refuses or fails.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Task<string> GetKeyHashAsync(int samples = 1, ProveOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(samples, ModelProof.MaximumInstances);
        options ??= ProveOptions.Default;
        options.Check();
        return options.InSessionAsync(async session =>
        {
            var (engine, model) = await PrepareAsync(session, () => CircuitFor((samples == 1 ? Circuit : CircuitForBatches).OptimisedFor), cancellation).ConfigureAwait(false);
            var keys = await engine.SetUpAsync(model.Circuit.R1cs, cancellation).ConfigureAwait(false);
            return KeyHash.Of(await engine.DescribeKeyAsync(keys.VerifyingKey, cancellation).ConfigureAwait(false), model.Shape.Outputs, model.Shape.SampleWords);
        });
    }

    /// <summary>The model with its circuit for direct proofs.</summary>
    /// <exception cref="InvalidOperationException">The program was not made for direct proofs.</exception>
    private protected virtual DirectModel Circuit => _circuit.Value;

    /// <summary>The same with the circuit for proofs of several samples. A directory has one circuit, which its verifiers expect.</summary>
    private protected virtual DirectModel CircuitForBatches => Circuit;

    /// <summary>The bits of private weights and their salt; empty if weights are constants.</summary>
    private protected virtual ImmutableArray<int> Weights => Circuit.Commitment is null ? [] : DirectPrivateWeights.Load(PrivateWeights.PathFor(Directory.Path), Circuit).Values;

    /// <summary>
    /// The model with the circuit that a verifier checks a key against, optimised for as many samples in one proof as a proof says, which decides nothing else. It is derived from the model's description: a directory may come from
    /// whom the verifier does not trust, and its hash says nothing of the circuit beside it.
    /// </summary>
    private protected virtual DirectModel CircuitFor(int optimisedFor) => optimisedFor == Circuit.OptimisedFor ? _derived.Value : Derive(optimisedFor);

    private DirectModel Derive(int optimisedFor) => DescribedCircuit.Derive(Circuit, optimisedFor);

    private Task<ZkProof> ProveDirectlyAsync(int[][] samples, Func<DirectModel> circuit, ProveOptions options, CancellationToken cancellation) => options.InSessionAsync(async session =>
    {
        var (engine, model) = await PrepareAsync(session, circuit, cancellation).ConfigureAwait(false);
        var keys = await engine.SetUpAsync(model.Circuit.R1cs, cancellation).ConfigureAwait(false);
        var proof = await new DirectProver(engine, model, Weights).ProveAsync(keys, samples, options.Challenge, new(0, samples.Length), cancellation).ConfigureAwait(false);
        return new ZkProof(proof);
    });

    /// <summary>Starts the engine while the circuit is made.</summary>
    private static async Task<(IDirectEngine Engine, DirectModel Model)> PrepareAsync(ZkSession session, Func<DirectModel> circuit, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var starting = session.DirectAsync(cancellation);
        try
        {
            var model = await Task.Run(circuit, cancellation).ConfigureAwait(false);
            return (await starting.ConfigureAwait(false), model);
        }
        finally
        {
            await ((Task)starting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private protected virtual CircuitCount CountCircuit() => CircuitCounter.Count(Directory.Program, TranspiledDirectory.Function);

    // A value beyond its input's range would become other values, or the program halt.
    private int[] Admitted(SampleInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var inputs = Manifest.Pipeline.Inputs;
        return input.Inputs.Length == inputs.Length && input.Inputs.Zip(inputs).All(pair => pair.First >= pair.Second.Minimum && pair.First <= pair.Second.Maximum)
            ? input.Inputs
            : throw new ArgumentException($"expected {inputs.Length} numbers, each in its range: make the input by this program, by {nameof(InputOf)} or {nameof(ReadInput)}", nameof(input));
    }
}
