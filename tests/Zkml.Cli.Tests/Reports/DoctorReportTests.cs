using Zkml.Cli.Diagnostics;
using Zkml.Cli.Output;
using Zkml.Cli.Reports;

namespace Zkml.Cli.Tests.Reports;

/// <summary>What <c>zkml doctor</c> concludes from what it found.</summary>
public class DoctorReportTests
{
    private static readonly Finding DataSet = new("data set mnist", "/data", "mnist", IsRequired: false, "zkml data mnist");
    private static readonly Finding Engine = new("native engine", "snarkVM", "prove", IsRequired: false, "zkml engine install") { IsProver = true };

    [Fact]
    public void With_an_engine_everything_is_there() => Conclusion(DataSet, Engine).ShouldContain("Ready for data sets, models and proofs.");

    [Fact]
    public void Without_an_engine_not_everything_is_there()
    {
        var report = new DoctorReport([DataSet, Engine with { Found = null }]);
        report.ToJson()["canProve"]!.GetValue<bool>().ShouldBeFalse();
        report.ToJson()["healthy"]!.GetValue<bool>().ShouldBeTrue();
        var text = Conclusion(DataSet, Engine with { Found = null });
        text.ShouldNotContain("models and proofs");
        text.ShouldMatch("No proving engine is installed yet|Nothing here can prove or verify");
    }

    [Fact]
    public void What_is_required_and_missing_comes_first() => Conclusion(DataSet with { Found = null, IsRequired = true }, Engine).ShouldContain("A required component is missing");

    private static string Conclusion(params Finding[] findings)
    {
        using var text = new StringWriter();
        var terminal = new Terminal(text, TextWriter.Null, json: false, quiet: false);
        new DoctorReport([.. findings]).Write(terminal.Out);
        return text.ToString();
    }
}
