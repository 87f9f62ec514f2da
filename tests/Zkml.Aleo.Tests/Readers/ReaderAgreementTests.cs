using System.Globalization;
using Xunit.Abstractions;
using Zkml.Testing;

namespace Zkml.Aleo.Tests.Readers;

/// <summary>A text has one meaning: this library and snarkVM read the same program in it, or one of them refuses it.</summary>
public sealed class ReaderAgreementTests(ITestOutputHelper output)
{
    /// <summary>How many texts, and where to begin; another number of them runs longer.</summary>
    private static readonly int Texts = int.Parse(Environment.GetEnvironmentVariable("ZKML_READER_TEXTS") ?? "1000", CultureInfo.InvariantCulture);

    private static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("ZKML_READER_SEED") ?? "1", CultureInfo.InvariantCulture);

    [FactWithEngine]
    public void Both_readers_read_the_programs_that_are_changed()
    {
        var agreement = ReaderAgreement.Check(RandomTexts.Unchanged);

        agreement.Differences.ShouldBeEmpty();
        agreement.Accepted.ShouldBe(agreement.Texts);
    }

    [FactWithEngine]
    public void Texts_that_are_made_to_be_read_differently_are_read_the_same_or_refused()
    {
        var agreement = ReaderAgreement.Check(RandomTexts.Draw(Seed, Texts));

        output.WriteLine(agreement.ToString());
        string.Join("\n\n", agreement.Differences.Take(20)).ShouldBeEmpty($"{agreement.Differences.Count} of {agreement.Texts} texts");
        agreement.Accepted.ShouldBeGreaterThan(Texts / 10);
        agreement.Refused.ShouldBeGreaterThan(Texts / 10);
    }
}
