using Zkml.Aleo.Printing;

namespace Zkml.Aleo.Tests.Properties;

/// <summary>How many programs were compared in what, and where they differ.</summary>
internal sealed class AgreementTally
{
    private readonly List<string> _differences = [];
    private int _halts;

    public IReadOnlyList<string> Differences => _differences;

    public int Outputs { get; private set; }

    public int Counts { get; private set; }

    public void Output() => Outputs++;

    public void Halt() => _halts++;

    public void Count() => Counts++;

    public void Differ(RandomProgram program, string how) => _differences.Add($"{how}\n{AleoPrinter.Print(program.Program)}\n{string.Join("; ", program.Inputs)}");

    public static AgreementTally operator +(AgreementTally left, AgreementTally right)
    {
        var sum = new AgreementTally { Outputs = left.Outputs + right.Outputs, Counts = left.Counts + right.Counts, _halts = left._halts + right._halts };
        sum._differences.AddRange([.. left._differences, .. right._differences]);
        return sum;
    }

    public override string ToString() => $"compared {Outputs} outputs, {_halts} halts and {Counts} circuits";
}
