using System.Collections.Immutable;
using System.CommandLine;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Cli.Errors;
using Zkml.Host;

namespace Zkml.Cli.Arguments;

/// <summary>The option <c>--field</c>: the scalar field of a curve, by the curve's name.</summary>
internal sealed class FieldOption : Option<string?>
{
    private readonly ImmutableArray<ScalarField> _fields;

    public FieldOption(string description, ImmutableArray<ScalarField> fields)
        : base("--field")
    {
        _fields = fields;
        Description = description;
        HelpName = string.Join('|', fields.Select(field => field.Name));
        CompletionSources.Add([.. fields.Select(field => field.Name)]);
    }

    /// <summary>The field; null if the option was not given.</summary>
    /// <exception cref="UsageException">There is no such field.</exception>
    public ScalarField? Get(ParseResult arguments) => arguments.GetValue(this) is not { } name ? null
        : _fields.FirstOrDefault(field => field.Name == name)
            ?? throw new UsageException($"--field is '{name}', expected one of: {string.Join(", ", _fields.Select(field => field.Name))}{NearestName.Hint(name, _fields.Select(field => field.Name))}");
}
