using Zkml.Aleo.Counting;
using Zkml.Aleo.Platform.Fees;
using Zkml.Data.Datasets;
using Zkml.Data.Features;
using Zkml.Data.Features.Samples;
using Zkml.Host;
using Zkml.Proving;
using Zkml.Running;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Proving;

namespace Zkml;

/// <summary>An Aleo program that computes a model: it runs, its runs are proven, and it verifies proofs about itself.</summary>
public class ZkProgram
{
    private readonly Lazy<CircuitCount> _count;
    private readonly Lazy<ProgramFees> _fees;

    private protected ZkProgram(TranspiledDirectory directory)
    {
        Directory = directory;
        _count = new(CountCircuit);
        _fees = new(() => new(FeePrediction.Deployment(directory.Program, [Count]), FeePrediction.Execution(directory.Program, TranspiledDirectory.Function)));
    }

    /// <summary>Opens a directory that <see cref="ZkTranspiledProgram.Write"/> or <c>zkml transpile</c> wrote. Nothing in it is trusted.</summary>
    /// <param name="directory">The directory. If the program takes private weights, their file beside it is read when the program is run or proven.</param>
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

    /// <summary>The program's text.</summary>
    public string AleoText => Directory.ProgramText;

    /// <summary>How a sample becomes the program's input, and what its output means.</summary>
    public CircuitManifest Manifest => Directory.Manifest;

    /// <summary>The hash of the manifest's meaning: publish it, and anybody can verify proofs about this program without its directory.</summary>
    public string ManifestSha256 => Manifest.MeaningSha256;

    /// <summary>One sentence: what a proof covers, and what happens outside of the circuit.</summary>
    public string Covers => Manifest.Pipeline.Covers;

    /// <summary>The size of the whole circuit, exactly as the program's verifying key has it.</summary>
    public CircuitCount Count => _count.Value;

    /// <summary>What the program costs on chain.</summary>
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

    /// <summary>Runs the program in this library's interpreter of Aleo programs, exactly as snarkVM does.</summary>
    /// <param name="input">What it runs on.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="ArgumentException">The input is not one of this program's.</exception>
    /// <exception cref="MalformedInputException">The program takes private weights, and their file is missing or malformed.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public RunResult Run(SampleInput input, CancellationToken cancellation = default) => Directory.Run(Admitted(input), cancellation);

    /// <summary>Runs the program in snarkVM and proves the run. Keys that are not in the cache are made first, which takes a while. The engine starts for this proof and ends after it.</summary>
    /// <param name="input">What it runs on. It stays private unless the program was transpiled with public inputs.</param>
    /// <param name="options">Which engine, and where keys and parameters are; null for what the environment says.</param>
    /// <param name="progress">Is told of every stage; may be null.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="MissingComponentException">There is no such engine on this machine, or parameters are missing and cannot be fetched.</exception>
    /// <exception cref="EngineException">snarkVM refuses or fails.</exception>
    /// <exception cref="ArgumentException">The input is not one of this program's.</exception>
    /// <exception cref="MalformedInputException">The program takes private weights, and their file is missing or malformed.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<Proof> ProveAsync(SampleInput input, ProvingOptions? options = null, IProgress<ZkProgress>? progress = null, CancellationToken cancellation = default)
    {
        // Before an engine starts.
        _ = Admitted(input);
        await using var session = await StartAsync(options, progress, cancellation).ConfigureAwait(false);
        return await ProveAsync(input, session, cancellation).ConfigureAwait(false);
    }

    /// <summary>The same with an engine that runs already: for several proofs.</summary>
    /// <param name="input">What it runs on.</param>
    /// <param name="session">The engine and its keys.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="EngineException">snarkVM refuses or fails.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Task<Proof> ProveAsync(SampleInput input, ProvingSession session, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        return new Prover(session, Directory).ProveAsync(Admitted(input), cancellation: cancellation);
    }

    /// <summary>
    /// Verifies that a proof is about this program and what its manifest says. The verifying key is derived from the program's text, never taken from the proof. The engine starts for this proof
    /// and ends after it.
    /// </summary>
    /// <param name="proof">The proof; not trusted.</param>
    /// <param name="commitment">The commitment to private weights that it must be about, as Aleo writes a field element; null for any.</param>
    /// <param name="options">Which engine, and where keys and parameters are; null for what the environment says.</param>
    /// <param name="progress">Is told of every stage; may be null.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>What was found. A proof that does not hold is a result, not an error.</returns>
    /// <exception cref="MissingComponentException">There is no such engine on this machine.</exception>
    /// <exception cref="EngineException">The engine fails, or does not know proofs of that version; that says nothing of the proof.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Task<ZkVerification> VerifyAsync(
        Proof proof, string? commitment = null, ProvingOptions? options = null, IProgress<ZkProgress>? progress = null, CancellationToken cancellation = default) =>
        proof.VerifyAsync(new VerificationOptions(Directory, Commitment: commitment), options, progress, cancellation);

    /// <summary>The same with an engine that runs already: for several proofs.</summary>
    /// <param name="proof">The proof; not trusted.</param>
    /// <param name="session">The engine and its keys.</param>
    /// <param name="commitment">The commitment to private weights that it must be about, as Aleo writes a field element; null for any.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>What was found. A proof that does not hold is a result, not an error.</returns>
    /// <exception cref="EngineException">The engine fails, or does not know proofs of that version; that says nothing of the proof.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Task<ZkVerification> VerifyAsync(Proof proof, ProvingSession session, string? commitment = null, CancellationToken cancellation = default) =>
        proof.VerifyAsync(new VerificationOptions(Directory, Commitment: commitment), session, cancellation);

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

    private static Task<ProvingSession> StartAsync(ProvingOptions? options, IProgress<ZkProgress>? progress, CancellationToken cancellation) =>
        ProvingSession.StartAsync((options ?? ProvingOptions.FromEnvironment()).ReportingTo(progress), cancellation: cancellation);
}
