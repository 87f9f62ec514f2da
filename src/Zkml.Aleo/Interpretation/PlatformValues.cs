using System.Text;
using Zkml.Aleo.Arithmetic;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Interpretation;

/// <summary>The values that the platform names, as far as they are the same in every run.</summary>
internal static class PlatformValues
{
    /// <summary>
    /// The generator of account keys and signatures: the name <c>AleoAccountEncryptionAndSignatureScheme0</c> hashed to the curve
    /// (snarkVM console/network/src/lib.rs; the point is what <c>aleo::GENERATOR</c> evaluates to).
    /// </summary>
    private static readonly GroupElement AccountGenerator = new(
        FieldElement.Parse("522678458525321116977504528531602186870683848189190546523208313015552693483"),
        FieldElement.Parse("4625467284263880392848236339834904393692054417272076479096796531274999498606"));

    private static readonly GroupElement[] AccountGeneratorPowers = Doublings(AccountGenerator, ScalarElement.Bits);

    /// <summary>The value of an operand, or null if only the caller knows it.</summary>
    public static PlaintextValue? TryGet(Operand operand) => operand switch
    {
        NamedOperand { Name: "aleo::GENERATOR" } => new GroupValue(AccountGenerator),
        GeneratorPowerOperand { Index: { } index } => new GroupValue(AccountGeneratorPowers[index]),
        GeneratorPowerOperand => new ArrayValue([.. AccountGeneratorPowers.Select(power => new GroupValue(power))]),
        ProgramOperand program => new AddressValue(AddressOf(program.Program)),
        _ => null,
    };

    /// <summary>A program's address: its name and <c>aleo</c>, hashed to the curve (snarkVM console/program/src/id/to_address.rs).</summary>
    public static GroupElement AddressOf(string program) => Poseidon.OfRate(4).TryHashToGroup([Encode(program), Encode("aleo")])
        ?? throw new InvalidOperationException($"the program '{program}' has no address");

    private static FieldElement Encode(string name) => FieldElement.From(new System.Numerics.BigInteger(Encoding.ASCII.GetBytes(name), isUnsigned: true));

    private static GroupElement[] Doublings(GroupElement point, int count)
    {
        var doublings = new GroupElement[count];
        var next = ExtendedPoint.From(point);
        foreach (ref var doubling in doublings.AsSpan())
        {
            doubling = next.ToGroup();
            next = next.Double();
        }

        return doublings;
    }
}
