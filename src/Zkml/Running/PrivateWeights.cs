using System.Collections.Immutable;
using Zkml.Circuits;
using Zkml.Circuits.Inputs;
using Zkml.Host;
using Zkml.Host.Json;
using Zkml.Lowering.Trees;
using Zkml.Transpiling;

namespace Zkml.Running;

/// <summary>
/// The weights that a program takes as private inputs, and the salt of the commitment to them: everything secret about the model. They are in a file
/// of their own beside the transpiled directory, which can be published without it.
/// </summary>
/// <param name="File">The file that they were read from, for messages.</param>
/// <param name="Values">The bits of each weight, then those of the salt, in the order of the inputs that follow the pipeline's.</param>
/// <param name="Padding">The features of the splits that hide the trees' shape; empty if it is public.</param>
public sealed record PrivateWeights(string File, ImmutableArray<int> Values, ImmutableArray<int> Padding)
{
    private const string Format = "zkml-private-weights";
    private const int Version = 1;
    private const string Program = "programSha256";
    private const long MaximumBytes = 16 * 1024 * 1024;
    private const int MaximumValues = 65_536;

    /// <summary>The value for a program whose weights are constants.</summary>
    internal static PrivateWeights None { get; } = new("", [], []);

    /// <summary>The file that belongs to a transpiled directory: <c>flowers.weights.private.json</c> beside <c>flowers</c>.</summary>
    public static string PathFor(string directory) => $"{Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory))}.weights.private.json";

    /// <summary>Writes the weights of a transpiled model, readable by their owner alone.</summary>
    /// <param name="path">The file.</param>
    /// <param name="transpiled">A model whose weights are inputs.</param>
    public static void Save(string path, TranspiledModel transpiled) => JsonFile.Save(
        path,
        json =>
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteNumber("version", Version);
            json.WriteString(Program, CircuitManifest.HashOf(transpiled.AleoText));
            json.WriteArray("values", transpiled.Weights.AsSpan());
            if (!transpiled.Padding.IsEmpty)
            {
                json.WriteArray("padding", transpiled.Padding.AsSpan());
            }

            json.WriteEndObject();
        },
        isSecret: true);

    /// <summary>Whether a file already holds the weights of a transpiled model, with any salt; an existing file is never overwritten.</summary>
    /// <param name="path">The file.</param>
    /// <param name="transpiled">A model whose weights are inputs.</param>
    /// <exception cref="MalformedInputException">The file holds other weights, or is malformed.</exception>
    public static bool IsThere(string path, TranspiledModel transpiled)
    {
        if (!System.IO.File.Exists(path))
        {
            return false;
        }

        const string Remedy = "move this file away if it is still needed, because its salt cannot be recreated, or delete it; or choose another --out";
        try
        {
            var weights = Load(path, transpiled.AleoText);
            return weights.AreThoseOf(transpiled)
                ? true
                : throw new MalformedInputException(path, "values", $"it has the weights of another model, behind a commitment that others may know; {Remedy}");
        }
        catch (MalformedInputException problem) when (problem.Place == Program)
        {
            throw new MalformedInputException(path, Program, $"it has the weights of another program, behind a commitment that others may know; {Remedy}");
        }
    }

    /// <summary>The features of the splits that hide a shape, from an existing file; empty if there is not a file.</summary>
    /// <exception cref="MalformedInputException">The file is malformed; the message names the place.</exception>
    public static ImmutableArray<int> PaddingIn(string path) => System.IO.File.Exists(path) ? Read(path).Weights.Padding : [];

    /// <summary>Reads the weights of a program.</summary>
    /// <param name="path">The file.</param>
    /// <param name="programText">The program that they must be for.</param>
    /// <exception cref="MalformedInputException">It is missing, malformed, or for another program; the message names the place.</exception>
    public static PrivateWeights Load(string path, string programText)
    {
        if (!System.IO.File.Exists(path))
        {
            throw new MalformedInputException(path, "", "this file with the program's private weights is missing, and the program can be run only with it");
        }

        var (weights, program) = Read(path);
        return program == CircuitManifest.HashOf(programText)
            ? weights
            : throw new MalformedInputException(path, Program, "the weights are for another program; transpile the model again");
    }

    private static (PrivateWeights Weights, string Program) Read(string path)
    {
        using var document = JsonFile.Read(path, MaximumBytes);
        var root = new StrictJsonObject(document.RootElement, path, "");
        if (root.Text("format") != Format || root.Integer("version", 0, int.MaxValue) != Version)
        {
            throw new MalformedInputException(path, "format", $"expected '{Format}' of version {Version}, which 'zkml transpile --weights input' writes");
        }

        var program = root.Text(Program);
        var weights = new PrivateWeights(path, root.Integers("values", MaximumValues, 0, int.MaxValue), root.Has("padding") ? root.Integers("padding", MaximumValues, 0, int.MaxValue) : []);
        root.End();
        return (weights, program);
    }

    /// <summary>Whether these are a model's weights: the model, transpiled again with the directory's options, gives the same program and the same weights. The salt may differ.</summary>
    /// <exception cref="ModelDoesNotFitException">The model cannot be transpiled with these options.</exception>
    public bool AreThoseOf(ZkModel model, TranspiledDirectory directory)
    {
        var commits = directory.Program.Functions.Single(function => function.Name == TranspiledDirectory.Function).Outputs.Length > 1;
        return Enum.GetValues<Objective>()
            .Select(objective => Transpiler.Transpile(model, new(directory.Manifest.Program, directory.Manifest.Output) { Weights = WeightSource.Input, Commits = commits, Private = directory.Manifest.Private ?? new(), Padding = Padding, Objective = objective }))
            .Any(again => again.AleoText == directory.ProgramText && AreThoseOf(again));
    }

    private bool AreThoseOf(TranspiledModel transpiled)
    {
        var count = transpiled.Weights.Length - (transpiled.Options.Commits ? WeightInputs.SaltInputs : 0);
        return transpiled.Weights.Length == Values.Length && transpiled.Weights.AsSpan(0, count).SequenceEqual(Values.AsSpan(0, count));
    }

    /// <summary>The words of the program's input.</summary>
    /// <param name="layout">The position of each input.</param>
    /// <param name="inputs">The circuit's inputs.</param>
    /// <param name="bits">The sample's inputs, followed by these weights.</param>
    /// <exception cref="MalformedInputException">A weight is missing or too large, or there are too many.</exception>
    internal UInt128[] Pack(InputLayout layout, ImmutableArray<CircuitInput> inputs, int[] bits)
    {
        if (inputs.FirstOrDefault(input => input.IsWeight && (input.Source >= bits.Length || bits[input.Source] >> input.Bits != 0)) is { } wrong)
        {
            throw new MalformedInputException(File, "values", $"{wrong.Name} is missing or has more than {wrong.Bits} bits; transpile the model again");
        }

        return layout.Pack(inputs, bits);
    }
}
