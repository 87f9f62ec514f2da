using Zkml.Circuits.Backends.R1cs.Pricing;

namespace Zkml.Cli.Forecasting;

/// <summary>The memory that the prover of a direct proof takes.</summary>
internal static class ProverMemory
{
    // Measured with the native engine for circuits of 1,024 to 4,096 rows and 2,048 to 16,384 non-zeros in the fullest matrix, 1 to 32 samples: within a tenth, and at most a quarter too much. The polynomials of
    // the rows and those of the matrices are not in memory at the same time.
    private const long Fixed = 12_300_000;
    private const long BytesANonZero = 2_050;
    private const long BytesARow = 4_000;
    private const long BytesARowOfASample = 350;

    /// <summary>The bytes, about.</summary>
    /// <param name="price">The price of the circuit.</param>
    /// <param name="samples">The number of samples in the proof.</param>
    public static long Bytes(ProofPrice price, int samples)
    {
        var rows = long.Max(price.ConstraintDomain, price.VariableDomain);
        return Fixed + long.Max(BytesANonZero * price.NonZeroDomain, (BytesARow + (BytesARowOfASample * samples)) * rows);
    }
}
