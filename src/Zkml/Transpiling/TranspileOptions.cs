using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Zkml.Aleo.Syntax;
using Zkml.Circuits.Backends;
using Zkml.Lowering;

namespace Zkml.Transpiling;

/// <summary>What a user can choose about a transpiled program.</summary>
public sealed partial record TranspileOptions
{
    private const int AffordableCharacters = 10;

    /// <summary>Creates options for a program.</summary>
    /// <param name="name">The program's name without <c>.aleo</c>: a lower-case letter, then lower-case letters, digits and single underscores, at most 30 characters, without "aleo".</param>
    /// <param name="output">Class or logits; for a regression it is always the value.</param>
    /// <param name="inputs">Whether the verifier sees the inputs.</param>
    /// <exception cref="ArgumentException">The name is not a valid program name.</exception>
    public TranspileOptions(string name, OutputKind output = OutputKind.Class, Visibility inputs = Visibility.Private)
    {
        if (!ValidName().IsMatch(name) || name.Contains("__", StringComparison.Ordinal) || name.Contains("aleo", StringComparison.Ordinal))
        {
            throw new ArgumentException(
                $"'{name}' is not a valid name for a program: expected a lower-case letter, then lower-case letters, digits and single underscores, at most 30 characters, without 'aleo'");
        }

        if (ReservedNames.Contains(name))
        {
            throw new ArgumentException($"'{name}' is not a valid name for a program: it is a keyword");
        }

        Name = name;
        Output = output;
        Inputs = inputs;
    }

    // Leo and Aleo keywords that fit the pattern of a name (Leo 4.4 grammar; snarkVM's restricted names).
    private static readonly HashSet<string> ReservedNames =
    [
        "true", "false", "none", "address", "bool", "boolean", "field", "group", "scalar", "string", "signature", "record", "identifier", "if", "else", "for", "in",
        "return", "let", "const", "constant", "final", "view", "fn", "struct", "constructor", "interface", "program", "import", "mapping", "storage", "network",
        "block", "public", "private", "as", "self", "assert", "script", "export", "dyn", "std", "input", "output", "into", "owner", "function", "closure",
        "transition", "key", "value", "async", "finalize", "global", "break", "continue", "while", "switch", "case", "default", "match", "enum", "union",
        "trait", "impl", "type", "future", "u8", "u16", "u32", "u64", "u128", "i8", "i16", "i32", "i64", "i128",

        // An instruction's name parses as a program's, but not if another program, such as a test for it, refers to it.
        .. Enum.GetValues<Opcode>().Select(opcode => opcode.Mnemonic().Split('.')[0]),
    ];

    /// <summary>The program's name, without <c>.aleo</c>.</summary>
    public string Name { get; }

    /// <summary>Class, logits, or the value of a regression.</summary>
    public OutputKind Output { get; }

    /// <summary>Whether the verifier sees the inputs.</summary>
    public Visibility Inputs { get; }

    /// <summary>Whether thresholds and leaves of trees are part of the program or private inputs; in the latter case the sample's inputs are private, too.</summary>
    public WeightSource Weights { get; init; }

    /// <summary>Whether the program commits to weights that are inputs: a salted hash of them is a public output.</summary>
    public bool Commits { get; init; }

    /// <summary>How weights that are inputs become integers.</summary>
    public PrivateWeightOptions Private { get; init; } = new();

    /// <summary>
    /// The features of the splits that hide a shape, from <see cref="TranspiledModel.Padding"/>, to create the same program again; drawn at random if empty or of the wrong
    /// length. They are secret.
    /// </summary>
    public ImmutableArray<int> Padding { get; init; } = [];

    /// <summary>The salt of a commitment, to create the same commitment again; drawn at random if empty. It is secret.</summary>
    public ImmutableArray<byte> Salt { get; init; } = [];

    /// <summary>What the transpiler minimises.</summary>
    public Objective Objective { get; init; }

    /// <summary>The options for a model: a regression outputs neither class nor logits, but a value.</summary>
    internal TranspileOptions For(ZkModel model) => model.Regression is null ? this : new(Name, OutputKind.Value, Inputs) { Weights = Weights, Commits = Commits, Private = Private, Padding = Padding, Salt = Salt, Objective = Objective };

    /// <summary>The conflict between the options; null if there is none.</summary>
    public string? Conflict => Weights == WeightSource.Input && Inputs == Visibility.Public
        ? "private weights share the program's input with the sample, which cannot be public then"
        : DirectConflict;

    /// <summary>The same for direct proofs, in which a sample can be public beside private weights.</summary>
    internal string? DirectConflict =>
        Weights == WeightSource.Constant && Commits ? "only weights that are inputs can be committed to"
        : Weights == WeightSource.Constant && Private.HidesShape ? "only the shape of trees whose weights are inputs can be hidden"
        : null;

    /// <summary>The salt to commit with; empty without a commitment.</summary>
    internal ReadOnlyMemory<byte> DrawSalt() => !Commits ? default : Salt.IsEmpty ? RandomNumberGenerator.GetBytes(ModelLowering.SaltBytes) : Salt.AsMemory();

    /// <summary>What the back ends need to know.</summary>
    internal ProgramOptions ForBackends => new(Name, "image", Inputs);

    /// <summary>
    /// A valid program name derived from any text: <c>zkml-2023</c> becomes <c>zkml_2023_model</c>. It has at least ten letters, because deploying a
    /// program costs ten times as much for each letter fewer.
    /// </summary>
    public static string NameFrom(string text)
    {
        var name = RunOfOthers().Replace(text.ToLowerInvariant(), "_").Replace("aleo", "al", StringComparison.Ordinal).Trim('_');
        name = name.Length == 0 || !char.IsAsciiLetterLower(name[0]) ? $"m_{name}".TrimEnd('_') : name;
        name = name.Length > 30 ? name[..30].TrimEnd('_') : name;
        return name.Length >= AffordableCharacters && !ReservedNames.Contains(name) ? name : Lengthen(name);
    }

    private static string Lengthen(string name) => name.Length + "_model".Length >= AffordableCharacters ? $"{name}_model" : $"{name}_zkml_model";

    [GeneratedRegex("^[a-z][a-z0-9_]{0,29}$")]
    private static partial Regex ValidName();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex RunOfOthers();
}
