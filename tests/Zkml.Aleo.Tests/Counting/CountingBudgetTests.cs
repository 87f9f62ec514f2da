using Zkml.Aleo.Counting;
using Zkml.Aleo.Parsing;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Tests.Counting;

/// <summary>A program of two megabytes must not keep its reader busy: whatever has a size that the program decides is bounded.</summary>
public sealed class CountingBudgetTests
{
    private static readonly Dictionary<string, AleoProgram> Heavy = new()
    {
        ["hashes of inputs"] = ProgramOf("input r0 as [u8; 2048u32].public;", 400, i => $"hash.keccak256 r0 into r{i + 1} as field;"),
        ["hashes of an input and constants"] = ProgramOf(
            $"input r0 as u8.public;\n{Constants(31)}", 400, i => $"cast r2 r0 into r{(2 * i) + 3} as mixed; hash.bhp256 r{(2 * i) + 3} into r{(2 * i) + 4} as field;"),
        ["hashes of constants"] = ProgramOf($"input r0 as u8.public;\n{Constants(31)}", 370, i => $"hash.sha3_256 r2 into r{i + 3} as field;"),
        ["commitments to constants"] = ProgramOf("input r0 as u8.public;", 3_000, i => $"commit.bhp1024 7u128 {i}scalar into r{i + 1} as field;"),
        ["points for constants"] = ProgramOf("input r0 as u8.public;", 8_000, i => $"cast.lossy {i + 2}field into r{i + 1} as address;"),
        ["powers of constants"] = ProgramOf("input r0 as u8.public;", 20_000, i => $"pow {i + 2}field {i + 9}field into r{i + 1};"),
        ["comparisons of large constants"] = ProgramOf($"input r0 as u8.public;\n{Constants(31)}", 40_000, i => $"is.eq r2 r2 into r{i + 3};"),
        ["comparisons of large inputs"] = ProgramOf("input r0 as [u8; 2048u32].public;", 40_000, i => $"is.eq r0 r0 into r{i + 1};"),
        ["sums of shared sums"] = AleoParser.Parse(
            $"program heavy_one.aleo;\nclosure long: input r0 as u128;\n{Lines(600, i => $"add.w r{i} r{i} into r{i + 1};")}\noutput r600 as u128;\n"
            + $"function main: input r0 as u128.public;\n{Lines(700, i => $"call long r{i} into r{i + 1};")}"),
        ["products of dense sums"] = ProgramOf(
            $"input r0 as [field; 512u32].private;\nadd r0[0u32] r0[1u32] into r1;\n{Lines(600, i => $"add r{i + 1} r0[{(i + 2) % 512}u32] into r{i + 2};")}",
            40_000,
            i => $"add r601 r0[{i % 512}u32] into r{i + 602};"),
        ["inputs"] = ProgramOf(string.Concat(Enumerable.Range(0, 16).Select(i => $"input r{i} as [u128; 900u32].private;\n")), 1, _ => "is.eq r0 r0 into r16;"),
    };

    public static TheoryData<string> HeavyPrograms => [.. Heavy.Keys];

    [Theory]
    [MemberData(nameof(HeavyPrograms))]
    public void Counting_stops_at_its_limit_whatever_the_program_is_made_of(string program)
    {
        var budget = new CountingBudget(CountingLimits.OfSeconds(0.1));

        Should.Throw<CountingLimitException>(() => CircuitCounter.Count(Heavy[program], "main", budget)).Message
            .ShouldBe("it takes more than 1800000 units of work to read and count, about 0.1 s of one processor");
    }

    [Theory]
    [MemberData(nameof(HeavyPrograms))]
    public void Counting_ends_soon_after_it_is_cancelled_whatever_the_program_is_made_of(string program)
    {
        using var cancellation = new CancellationTokenSource();
        // Cancelled from the start: a budget looks at its token only after some work, so that this is what a later cancellation meets, without a race.
        cancellation.Cancel();

        Should.Throw<OperationCanceledException>(() => CircuitCounter.Count(Heavy[program], "main", new(CountingLimits.Widest, cancellation.Token)));
    }

    [Fact]
    public void Reading_ends_at_the_limit_too_where_a_text_has_thousands_of_points_and_not_where_it_repeats_one()
    {
        string Text(Func<int, string> point) => $"program points_only.aleo;\nfunction main:\ninput r0 as u8.public;\n{Lines(5_000, i => $"is.eq {point(i)} {point(i)} into r{i + 1};")}";
        var points = Enumerable.Range(2, 3_000).Select(x => $"{x}group").Where(IsPoint).ToArray();

        Should.Throw<CountingLimitException>(() => AleoParser.Parse(Text(i => points[i % points.Length]), "points", new(CountingLimits.OfSeconds(0.1))));
        AleoParser.Parse(Text(_ => "2group"), "points", new(CountingLimits.OfSeconds(0.1))).Functions.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_program_takes_the_same_work_each_time()
    {
        var program = Samples.Function("input r0 as u32.public;", "mul.w r0 7u32 into r1;", "hash.psd2 r1 into r2 as field;", "output r2 as field.public;");
        var (first, second) = (new CountingBudget(CountingLimits.OfSeconds(1)), new CountingBudget(CountingLimits.OfSeconds(1)));
        CircuitCounter.Count(program, "main", first);
        CircuitCounter.Count(program, "main", second);

        first.Spent.ShouldBePositive();
        second.Spent.ShouldBe(first.Spent);
        CircuitCounter.Count(program, "main", first);
        first.Spent.ShouldBe(2 * second.Spent, "a budget is shared by what is counted with it");
    }

    [Fact]
    public void A_limit_of_constraints_is_kept_to_the_last_one()
    {
        var program = Samples.Function("input r0 as u32.public;", "mul.w r0 r0 into r1;", "output r1 as u32.private;");
        var total = CircuitCounter.Count(program, "main").Constraints.Total;

        CircuitCounter.Count(program, "main", new(CountingLimits.OfSeconds(1, total))).Constraints.Total.ShouldBe(total);
        Should.Throw<CountingLimitException>(() => CircuitCounter.Count(program, "main", new(CountingLimits.OfSeconds(1, total - 1)))).Message
            .ShouldBe($"the circuit has more than {total - 1} constraints");
    }

    [Fact]
    public void A_limit_of_constraints_ends_the_counting_long_before_the_circuit_does()
    {
        var budget = new CountingBudget(new(long.MaxValue, 65_536, 1L << 30));

        Should.Throw<CountingLimitException>(() => CircuitCounter.Count(Heavy["hashes of inputs"], "main", budget)).IsWork.ShouldBeFalse();
        budget.Spent.ShouldBeLessThan(2_000_000);
    }

    private static bool IsPoint(string literal)
    {
        try
        {
            return ValueParser.Parse(literal) is GroupValue;
        }
        catch (AleoSyntaxException)
        {
            return false;
        }
    }

    /// <summary>Puts so many rows of 32 bytes of constants into <c>r2</c>.</summary>
    private static string Constants(int rows) =>
        $"cast {Times(32, "7u8")} into r1 as [u8; 32u32];\ncast {Times(rows, "r1")} into r2 as [[u8; 32u32]; {rows}u32];";

    private static AleoProgram ProgramOf(string start, int count, Func<int, string> line) => AleoParser.Parse(
        $"program heavy_one.aleo;\nstruct mixed: rows as [[u8; 32u32]; 31u32]; last as u8;\nfunction main:\n{start}\n{Lines(count, line)}");

    private static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line));

    private static string Times(int count, string text) => string.Join(' ', Enumerable.Repeat(text, count));
}
