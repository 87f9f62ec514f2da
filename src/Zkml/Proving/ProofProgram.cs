using Zkml.Aleo;
using Zkml.Aleo.Canonical;
using Zkml.Aleo.Counting;

namespace Zkml.Proving;

/// <summary>Reads the program in a proof file.</summary>
internal static class ProofProgram
{
    // On one slow processor. Only thousands of points take longer than the moment that a text of two megabytes does.
    private const double ReadingSeconds = 1;

    /// <summary>
    /// The program, or why it is refused. Only a canonical text has a single meaning: snarkVM may read any other text as a different program from this
    /// library's, and prove that.
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
                ? (null, VerificationResult.Invalid(VerificationFailure.Program, $"the program is not in canonical form, so snarkVM could read it as a different program ({departure})"))
                : (program, null);
        }
        catch (CountingLimitException problem)
        {
            return (null, VerificationResult.Invalid(VerificationFailure.LimitExceeded, $"reading the program in the file takes more than a verifier allows for it: {problem.Message}; name the program with --program DIR"));
        }
        catch (AleoSyntaxException problem)
        {
            return (null, VerificationResult.Invalid(VerificationFailure.Program, $"the program does not parse: {problem.Message}"));
        }
    }
}
