using System.Collections.Immutable;
using Zkml.Aleo.Canonical;
using Zkml.Aleo.Interpretation;
using Zkml.Aleo.Limits;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;
using Zkml.Circuits.Inputs;
using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Models;
using Zkml.Models.Evaluation;
using Zkml.Models.Files;
using Zkml.Models.ModelFiles;
using Zkml.Transpiling;

namespace Zkml.Running;

/// <summary>A directory written by <see cref="ProjectWriter"/>, opened to run its program. Nothing in it is trusted.</summary>
public sealed class TranspiledDirectory
{
    /// <summary>The program's function.</summary>
    public const string Function = "main";

    private const long MaximumManifestBytes = 64 * 1024 * 1024;

    private readonly InputLayout? _layout;
    private readonly CanonicalProgram? _canonical;
    private readonly Lazy<PrivateWeights> _weights;
    private readonly Lazy<IntegerModel?> _model;

    private TranspiledDirectory(string path, CircuitManifest manifest, CanonicalProgram canonical, InputLayout layout)
        : this(path, manifest, canonical, layout, null, null)
    {
    }

    private TranspiledDirectory(string path, CircuitManifest manifest, CanonicalProgram? canonical, InputLayout? layout, PrivateWeights? weights, IntegerModel? model)
    {
        Path = path;
        Manifest = manifest;
        _canonical = canonical;
        _layout = layout;
        _weights = new(() => !manifest.TakesWeights ? PrivateWeights.None : weights ?? PrivateWeights.Load(PrivateWeights.PathFor(path), Canonical.Text));
        _model = new(() => model ?? (Manifest.Regression is not null || !Manifest.Hashes.ContainsKey(CircuitManifest.ModelFileName) ? null : LoadModel()));
    }

    /// <summary>The directory's path.</summary>
    public string Path { get; }

    /// <summary>Its <c>circuit.json</c>.</summary>
    public CircuitManifest Manifest { get; }

    /// <summary>Its direct Aleo program with its text, which is that of the file.</summary>
    /// <exception cref="MalformedInputException">The directory has no Aleo program.</exception>
    public CanonicalProgram Canonical => _canonical ?? throw NoProgram();

    /// <summary>Its direct Aleo program.</summary>
    public AleoProgram Program => Canonical.Program;

    /// <summary>The program's text.</summary>
    public string ProgramText => Canonical.Text;

    /// <summary>What a transpiled model would be, written and opened again, without the files.</summary>
    internal static TranspiledDirectory InMemory(TranspiledModel transpiled)
    {
        var program = $"{transpiled.Options.Name}.aleo";
        var manifest = CircuitManifest.Of(transpiled, [new(program, transpiled.AleoText)]);
        var isPrivate = transpiled.Options.Weights == WeightSource.Input;
        return new(
            program,
            manifest,
            CanonicalProgram.Read(transpiled.AleoText, program),
            transpiled.Layout,
            isPrivate ? new(program, transpiled.Weights, transpiled.Padding) : null,
            isPrivate || manifest.Regression is not null ? null : transpiled.Model.Integer);
    }

    /// <summary>What a model would be, written for direct proofs and opened again, without the files.</summary>
    public static TranspiledDirectory InMemory(DirectTranspilation transpiled) =>
        new(transpiled.Model.Name, CircuitManifest.Of(transpiled), null, null, null, transpiled.Computed.Regression is null ? transpiled.Computed.Integer : null);

    /// <summary>Reads and checks the directory.</summary>
    /// <exception cref="MalformedInputException">A file is missing, malformed, or not the one that <c>circuit.json</c> names.</exception>
    /// <exception cref="Zkml.Aleo.AleoSyntaxException">The program does not parse.</exception>
    public static TranspiledDirectory Open(string directory)
    {
        var manifestPath = System.IO.Path.Combine(directory, CircuitManifest.FileName);
        var manifest = CircuitManifestReader.Read(ReadBytes(manifestPath, MaximumManifestBytes), manifestPath);
        if (!manifest.Program.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'))
        {
            throw new MalformedInputException(manifestPath, "program", $"'{manifest.Program}' is not a valid name for a program; transpile the model again");
        }

        if (!manifest.HasProgram)
        {
            return new(directory, manifest, null, null, null, null);
        }

        var programName = $"{manifest.Program}.aleo";
        var programPath = System.IO.Path.Combine(directory, programName);
        var text = System.Text.Encoding.UTF8.GetString(ReadBytes(programPath, PlatformLimits.ProgramCharacters));
        if (!manifest.Hashes.TryGetValue(programName, out var hash) || hash != CircuitManifest.HashOf(text))
        {
            throw new MalformedInputException(programPath, "", $"it is not the program that {CircuitManifest.FileName} was written for (SHA-256 differs); transpile the model again");
        }

        var canonical = CanonicalProgram.Read(text, programPath);
        return canonical.FindDeparture(text) is { } departure
            ? throw new MalformedInputException(programPath, "", $"it is not in canonical form, as 'zkml transpile' writes it ({departure}); transpile the model again")
            : new(directory, manifest, canonical, LayoutOf(manifest, canonical.Program, manifestPath));
    }

    /// <summary>The program's input in Aleo syntax.</summary>
    /// <param name="values">The values of the circuit inputs, in the pipeline's order.</param>
    public string FormatInput(ReadOnlySpan<int> values) => Layout.Format(Pack(values));

    /// <summary>The input of the program.</summary>
    /// <param name="values">The values of the circuit inputs, in the pipeline's order.</param>
    public PlaintextValue ToInput(ReadOnlySpan<int> values) => Layout.ToValue(Pack(values));

    /// <summary>Runs the program in the interpreter.</summary>
    /// <param name="values">The values of the circuit inputs, in the pipeline's order.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="AleoHaltException">The program halts, which no program from the transpiler does.</exception>
    public RunResult Run(ReadOnlySpan<int> values, CancellationToken cancellation = default) =>
        Manifest.Decode(AleoInterpreter.Evaluate(Program, Function, [ToInput(values)], cancellation: cancellation)[0]);

    /// <summary>
    /// The class of a sample by the model's own scores, and its lead over the runner-up; null for a regression, and if the directory lacks the scores: weights are private, or an
    /// older version wrote it.
    /// </summary>
    /// <param name="values">The values of the circuit inputs, in the pipeline's order.</param>
    /// <exception cref="MalformedInputException">The file with the integer model is malformed, or not the one that <c>circuit.json</c> names.</exception>
    public ScoredClass? ScoreOf(ReadOnlySpan<int> values)
    {
        if (_model.Value is not { } model)
        {
            return null;
        }

        return ScoredClass.Of(ModelScores.Of(model, Manifest.Pipeline, Manifest.Pipeline.ComputeAllFeatures(values)));
    }

    /// <summary>Reads the integer model.</summary>
    /// <exception cref="MalformedInputException">The file is missing, malformed, or not the one that <c>circuit.json</c> names.</exception>
    internal IntegerModel LoadModel()
    {
        var path = System.IO.Path.Combine(Path, CircuitManifest.ModelFileName);
        var content = ReadBytes(path, ModelFile.MaximumBytes);
        return Manifest.Hashes.TryGetValue(CircuitManifest.ModelFileName, out var hash) && Sha256Hex.Of(content) == hash
            ? IntegerModelFile.Read(content, path, Manifest.Pipeline.Features.Length)
            : throw new MalformedInputException(path, "", $"it is not the model that {CircuitManifest.FileName} was written for (SHA-256 differs); transpile the model again");
    }

    /// <summary>The commitment that a proof outputs for some weights, whatever the sample; null if the program outputs none.</summary>
    /// <exception cref="MalformedInputException">They are not this program's weights.</exception>
    public string? CommitmentTo(PrivateWeights weights)
    {
        int[] bits = [.. new int[Manifest.Pipeline.Inputs.Length], .. weights.Values];
        return AleoInterpreter.Evaluate(Program, Function, [Layout.ToValue(weights.Pack(Layout, Manifest.Inputs, bits))]) is [_, var commitment] ? commitment.ToString() : null;
    }

    private InputLayout Layout => _layout ?? throw NoProgram();

    private MalformedInputException NoProgram() => new(
        System.IO.Path.Combine(Path, CircuitManifest.FileName), "", "there is no Aleo program in this directory, which was written for direct proofs; transpile the model with --target aleo or both");

    private UInt128[] Pack(ReadOnlySpan<int> values)
    {
        var weights = _weights.Value;
        return weights.Pack(Layout, Manifest.Inputs, FeatureInputs.ToBits(Manifest.Pipeline.Inputs, values, weights.Values.AsSpan()));
    }

    /// <summary>The layout on which the manifest and the program's own types agree.</summary>
    private static InputLayout LayoutOf(CircuitManifest manifest, AleoProgram program, string manifestPath)
    {
        var input = program.Functions.SingleOrDefault(function => function.Name == Function)?.Inputs is [var only] ? only.Type : null;
        var definition = input is StructType type ? program.Structs.FirstOrDefault(candidate => candidate.Name == type.Name) : null;
        ImmutableArray<PlaintextType> words = input switch
        {
            LiteralType literal => [literal],
            ArrayType array => [.. Enumerable.Repeat(array.Element, array.Length)],
            StructType when definition is not null => [.. definition.Members.Select(member => member.Type)],
            _ => [],
        };
        return words.SequenceEqual(manifest.Words.Select(word => new LiteralType(InputLayouts.KindOf(word.Width))))
            ? new(input!, definition, manifest.Words, manifest.Slots)
            : throw new MalformedInputException(manifestPath, "input.words", $"they do not match the input of the program's function {Function}; transpile the model again");
    }

    private static byte[] ReadBytes(string path, long maximumBytes) => UntrustedFile.ReadAllBytes(path, maximumBytes, "expected a directory that 'zkml transpile' wrote");
}
