namespace Zkml.Varuna.Engines;

/// <summary>The sizes of a constraint system as its verifying key has them: with what hiding adds.</summary>
/// <param name="Constraints">The number of constraints.</param>
/// <param name="Variables">The number of variables, public ones included.</param>
/// <param name="PublicVariables">The number of public variables, padded to a power of two.</param>
/// <param name="NonZerosA">The number of non-zero entries of matrix A.</param>
/// <param name="NonZerosB">The number of non-zero entries of matrix B.</param>
/// <param name="NonZerosC">The number of non-zero entries of matrix C.</param>
/// <param name="SrsDegree">The degree of the universal reference string that keys and proofs need.</param>
public sealed record DirectSizes(long Constraints, long Variables, long PublicVariables, long NonZerosA, long NonZerosB, long NonZerosC, long SrsDegree);
