using System.Globalization;
using System.Numerics;

namespace Zkml.Circuits.Backends.R1cs.Pricing;

/// <summary>
/// What a proof of a constraint system takes: its sizes as a verifying key of Varuna has them, and estimates that follow from the powers of two that hold them. Hiding adds a constraint, three
/// variables, and a non-zero to each matrix; the public variables, the constant one included, are padded to a power of two.
/// </summary>
/// <param name="Constraints">The constraints.</param>
/// <param name="Variables">The variables.</param>
/// <param name="PublicVariables">The public ones among them.</param>
/// <param name="NonZerosA">The non-zeros of matrix A.</param>
/// <param name="NonZerosB">The non-zeros of matrix B.</param>
/// <param name="NonZerosC">The non-zeros of matrix C.</param>
public sealed record ProofPrice(long Constraints, long Variables, long PublicVariables, long NonZerosA, long NonZerosB, long NonZerosC)
{
    // Measured with native code on one machine, by circuits whose domains differ in one size each; ratios hold elsewhere. The polynomials of each matrix are committed to over its own domain,
    // and opened together over the largest.
    private const double FixedSeconds = 0.2;
    private const double SecondsAConstraint = 85e-6;
    private const double SecondsAConstraintOfAnotherSample = 26e-6;
    private const double SecondsANonZero = 15e-6;
    private const double SecondsANonZeroOfTheFullest = 20e-6;
    private const long KeyBytesANonZero = 192;

    /// <summary>The price of a constraint system.</summary>
    public static ProofPrice Of(ConstraintSystem system) => Of(
        system.Constraints.Length,
        system.PublicOutputs + system.PublicInputs,
        system.Wires,
        system.Constraints.Sum(row => (long)row.A.Terms.Length),
        system.Constraints.Sum(row => (long)row.B.Terms.Length),
        system.Constraints.Sum(row => (long)row.C.Terms.Length));

    /// <summary>The price of a constraint system of these sizes.</summary>
    /// <param name="constraints">The rows.</param>
    /// <param name="publicWires">The public outputs and inputs.</param>
    /// <param name="wires">All wires, the constant one included.</param>
    /// <param name="a">The non-zeros of A.</param>
    /// <param name="b">The non-zeros of B.</param>
    /// <param name="c">The non-zeros of C.</param>
    public static ProofPrice Of(long constraints, long publicWires, long wires, long a, long b, long c)
    {
        var publicVariables = Domain(publicWires + 1);
        return new(constraints + 1, publicVariables + wires - publicWires - 1 + 3, publicVariables, a + 1, b + 1, c + 1);
    }

    /// <summary>The power of two that holds the constraints.</summary>
    public long ConstraintDomain => Domain(Constraints);

    /// <summary>The power of two that holds the variables.</summary>
    public long VariableDomain => Domain(Variables);

    /// <summary>The power of two that holds the non-zeros of the fullest matrix.</summary>
    public long NonZeroDomain => Domain(long.Max(NonZerosA, long.Max(NonZerosB, NonZerosC)));

    /// <summary>The degree of the structured reference string that a proof needs.</summary>
    public long SrsDegree => long.Max(2 * long.Max(ConstraintDomain, VariableDomain), NonZeroDomain - 1);

    /// <summary>The estimated size of the proving key in bytes, as snarkVM writes it.</summary>
    public long ProvingKeyBytes => KeyBytesANonZero * NonZeroDomains;

    /// <summary>The estimated processor time of a proof of one or several samples, in seconds.</summary>
    /// <param name="samples">The number of samples in the proof, 1 or more.</param>
    public double ProcessorSeconds(int samples) =>
        FixedSeconds + (SecondsAConstraint * Rows) + NonZeroSeconds + ((samples - 1) * SecondsAConstraintOfAnotherSample * Rows);

    /// <summary>What the price consists of, in a few lines for readers.</summary>
    /// <param name="samples">The number of samples in the proof.</param>
    public string Explain(int samples = 1)
    {
        var total = ProcessorSeconds(samples);
        return string.Create(CultureInfo.InvariantCulture, $"""
            {Constraints:N0} constraints of {ConstraintDomain:N0}, {Variables:N0} variables of {VariableDomain:N0} ({PublicVariables:N0} public)
            {NonZerosA:N0} / {NonZerosB:N0} / {NonZerosC:N0} non-zeros of {Domain(NonZerosA):N0} / {Domain(NonZerosB):N0} / {Domain(NonZerosC):N0}
            structured reference string of degree {SrsDegree:N0}
            estimated {total:0.00} s of processor time{(samples == 1 ? "" : $" for {samples} samples, {total / samples:0.000} s each")}: {FixedSeconds:0.0} s in any case, {total - FixedSeconds - NonZeroSeconds:0.00} s for constraints, {NonZeroSeconds:0.00} s for non-zeros
            """);
    }

    /// <summary>The smallest power of two that is at least a number.</summary>
    internal static long Domain(long count) => (long)BitOperations.RoundUpToPowerOf2((ulong)long.Max(1, count));

    /// <summary>What matrices of these domains cost.</summary>
    internal static double SecondsOfDomains(long a, long b, long c) => (SecondsANonZero * (a + b + c)) + (SecondsANonZeroOfTheFullest * long.Max(a, long.Max(b, c)));

    private double NonZeroSeconds => SecondsOfDomains(Domain(NonZerosA), Domain(NonZerosB), Domain(NonZerosC));

    private long NonZeroDomains => Domain(NonZerosA) + Domain(NonZerosB) + Domain(NonZerosC);

    private long Rows => long.Max(ConstraintDomain, VariableDomain);
}
