using Zkml.Aleo.Counting.Hashing;

namespace Zkml.Aleo.Counting.Request;

/// <summary>
/// What every function's circuit has besides inputs, body and outputs: the request's signature and commitments. Measured with
/// snarkVM 4.8 and 4.12; the number of inputs changes it as described here.
/// </summary>
internal static class RequestCircuit
{
    /// <summary>
    /// A function without inputs, outputs and instructions: what a verifying key says, less the padded public variables.
    /// The indexer's one constraint, three variables and one non-zero a matrix are part of it. Measured.
    /// </summary>
    public static CircuitSize Fixed { get; } = new(9258, 9257, new(17066, 20257, 13339));

    /// <summary>One, the transition's public key, the root flag, the parent and four more: without inputs and outputs. Measured.</summary>
    private const int FixedPublicVariables = 8;

    /// <summary>The challenge's hash absorbs eight more elements, from the first input on, in blocks of eight.</summary>
    private const int ChallengeRate = 8;

    /// <summary>The public variables, not padded.</summary>
    public static int UnpaddedPublicVariables(int inputs, int outputs, bool hasConstructor) =>
        FixedPublicVariables + inputs + outputs + (hasConstructor ? 1 : 0);

    /// <summary>
    /// The constants of the fixed part, which hashes the program's and the function's names: bits for every character, and what hashing
    /// them takes in blocks of bits. Measured for every length from 3 to 62.
    /// </summary>
    public static CircuitSize FixedConstants(string program, string function)
    {
        const int withoutNames = 3_412;
        var bits = 8 * (program.Length + function.Length);
        var windows = (bits + 2) / 3;
        var furtherBlocks = (bits > 160 ? 1 : 0) + (bits > 320 ? 1 : 0) + (bits > 480 ? 1 : 0);
        return CircuitSize.OfConstants(withoutNames + bits + (12 * windows) + (9 * furtherBlocks));
    }

    /// <summary>
    /// What the number of inputs costs: every identifier is absorbed by the challenge, and its comparison is and-ed with the others.
    /// A program with a constructor has its checksum absorbed like one more input.
    /// </summary>
    public static CircuitSize Joined(int inputs, bool hasConstructor)
    {
        var size = CircuitSize.Zero;
        var absorbed = inputs + (hasConstructor ? 1 : 0);
        for (; absorbed > 0; absorbed -= ChallengeRate)
        {
            size += PoseidonSponge.BlockSize(ChallengeRate, Math.Min(absorbed, ChallengeRate));
        }

        for (var input = 0; input < inputs; input++)
        {
            // A comparison is a negated flag of two non-zeros, and the output of an "and" has one. The first is and-ed with the rest of the
            // request, the second with the first, in whose place the rest then sees one non-zero; each other with the output before it.
            size += new CircuitSize(1, 1, input == 1 ? new(2, 1, 1) : new(1, 2, 1));
        }

        return size;
    }
}
