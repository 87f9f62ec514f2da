using Zkml.Research.Presets;
using Zkml.Testing;

namespace Zkml.Research.Tests.Presets;

public class ConstraintTableTests
{
    private const string Advice =
        "where the change is meant, write the table anew: dotnet run -c Release --project benchmarks/Zkml.Benchmarks -- --constraints";

    [Fact]
    public void Every_preset_and_sample_program_costs_what_constraints_csv_says()
    {
        var committed = File.ReadAllLines(Path.Combine(Repository.Root, "constraints.csv"));
        var today = ConstraintTable.Create(Path.Combine(Repository.Root, "samples", "programs"));

        today[0].ShouldBe(committed[0], Advice);
        var (before, now) = (ByFunction(committed), ByFunction(today));
        now.Keys.Except(before.Keys).ShouldBeEmpty($"functions that constraints.csv does not have; {Advice}");
        before.Keys.Except(now.Keys).ShouldBeEmpty($"functions that are no longer there; {Advice}");
        var changes = now.Keys.SelectMany(function => Changes(function, committed[0].Split(','), before[function], now[function]));
        changes.ShouldBeEmpty(Advice);
        committed.SequenceEqual(today).ShouldBeTrue(Advice);
    }

    private static Dictionary<string, string[]> ByFunction(IEnumerable<string> lines) =>
        lines.Skip(1).Select(line => line.Split(',')).ToDictionary(cells => $"{cells[0]}.aleo/{cells[1]}");

    private static IEnumerable<string> Changes(string function, string[] columns, string[] before, string[] now) =>
        columns.Zip(before, now).Where(cell => cell.Second != cell.Third).Select(cell => $"{function}: {cell.First} was {cell.Second}, is {cell.Third}");
}
