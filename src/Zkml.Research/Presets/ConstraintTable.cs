using System.Collections.Immutable;
using Zkml.Aleo.Parsing;
using Zkml.Training.Presets;
using Zkml.Transpiling;

namespace Zkml.Research.Presets;

/// <summary>
/// The costs of every shipped model and of every program of a directory, as CSV. In a repository that keeps the table, the diff shows which change
/// made which circuit cheaper or more expensive.
/// </summary>
public static class ConstraintTable
{
    /// <summary>The lines of the table: the header, the presets, the programs by file name.</summary>
    /// <param name="programs">A directory with <c>.aleo</c> files.</param>
    /// <exception cref="Aleo.AleoSyntaxException">A file is not a program.</exception>
    /// <exception cref="Aleo.AleoNotSupportedException">A function cannot be counted; the message gives the reason.</exception>
    public static ImmutableArray<string> Create(string programs) =>
    [
        ConstraintRow.Header,
        .. PresetCatalogue.All
            .Select(preset => Transpiler.Transpile(preset.Model, new(TranspileOptions.NameFrom(preset.Name))).Program)
            .Concat(Directory.GetFiles(programs, "*.aleo").Order(StringComparer.Ordinal).Select(file => AleoParser.Parse(File.ReadAllText(file), file)))
            .SelectMany(ConstraintRow.Of)
            .Select(row => row.ToString()),
    ];
}
