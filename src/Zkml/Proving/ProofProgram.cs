using Zkml.Aleo;
using Zkml.Aleo.Canonical;
using Zkml.Aleo.Counting;

namespace Zkml.Proving;

/// <summary>Reads the program that a proof file carries.</summary>
internal static class ProofProgram
{
    // Of one slow processor. Only thousands of points take longer than the blink that a text of two megabytes does.
    private const double ReadingSeconds = 1;

    /// <summary>
    /// The program, or why it is none. Only a canonical text has one meaning: of any other, snarkVM may read another program than this library
    /// does, and prove that.
    /// </summary>
    public static (CanonicalProgram? Program, VerificationResult? Refusal) Read(FunctionClaim claim, VerificationOptions trusted)
    {
        if (trusted.Directory is { } directory && directory.Canonical.Text == claim.Program)
        {
            return (directory.Canonical, null);
        }

        try
        {
            var program = CanonicalProgram.Read(claim.Program, "program", new(CountingLimits.OfSeconds(ReadingSeconds)));
            return program.FindDeparture(claim.Program) is { } departure
                ? (null, VerificationResult.Invalid(VerificationFailure.Program, $"the program is not in canonical form, so that snarkVM could read another program in it ({departure})"))
                : (program, null);
        }
        catch (CountingLimitException problem)
        {
            return (null, VerificationResult.Invalid(VerificationFailure.LimitExceeded, $"reading the program in the file takes more than a verifier gives for it: {problem.Message}; name the program with --program DIR"));
        }
        catch (AleoSyntaxException problem)
        {
            return (null, VerificationResult.Invalid(VerificationFailure.Program, $"the program does not parse: {problem.Message}"));
        }
    }
}
