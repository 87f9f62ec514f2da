using System.CommandLine;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Cli.Errors;
using Zkml.Cli.Proving;

namespace Zkml.Cli.Arguments;

/// <summary>The options that ask for a witness file.</summary>
internal sealed class WitnessArguments
{
    private readonly Option<string?> _witness = new("--witness") { Description = "Also write the witness of the circuit for direct proofs, the value of every wire, as iden3's .wtns, for other provers; it contains the sample", HelpName = "FILE" };
    private readonly FieldOption _field = new("With --witness: the scalar field of the curve that the other prover works over; bls12-377 by default", [ScalarField.Bls12377, ScalarField.Bn254, ScalarField.Bls12381]);
    private readonly ChallengeOption _challenge = new("With --witness: the verifier's number, which the public inputs contain; 0 by default");

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_witness);
        command.Add(_field);
        command.Add(_challenge);
    }

    /// <summary>What was asked for; null for no witness.</summary>
    /// <exception cref="UsageException">An option is wrong, or makes no sense without a witness.</exception>
    public WitnessRequest? Get(ParseResult arguments)
    {
        var (field, challenge) = (_field.Get(arguments), _challenge.Get(arguments));
        if (arguments.GetValue(_witness) is { } file)
        {
            return new(OutputPath.ForFile(file, _witness.Name), field ?? ScalarField.Bls12377, challenge);
        }

        return field is not null || arguments.GetValue(_challenge) is not null
            ? throw new UsageException($"{(field is not null ? _field.Name : _challenge.Name)} belongs to {_witness.Name} FILE")
            : null;
    }

    /// <summary>Refuses several samples.</summary>
    /// <exception cref="UsageException">A witness was asked for.</exception>
    public static void RequireOne(WitnessRequest? request, int samples)
    {
        if (request is not null)
        {
            throw new UsageException(FormattableString.Invariant($"--witness is of a single sample, {samples} were given; give only one"));
        }
    }
}
