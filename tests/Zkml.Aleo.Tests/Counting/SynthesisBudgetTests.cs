using Zkml.Aleo.Counting;

namespace Zkml.Aleo.Tests.Counting;

public sealed class SynthesisBudgetTests
{
    [Fact]
    public void Closures_that_multiply_a_short_program_into_many_instructions_are_refused()
    {
        var budget = new SynthesisBudget(mostInstructions: 2);
        budget.TakeInstruction();
        budget.TakeInstruction();

        Should.Throw<AleoNotSupportedException>(budget.TakeInstruction).Message
            .ShouldBe("the function runs more than 2 instructions, those of the closures that it calls counted");
    }

    [Fact]
    public void Registers_that_hold_more_memory_than_the_limit_are_refused_when_it_is_next_looked_at()
    {
        var small = new SynthesisBudget(budget: new(new CountingLimits(long.MaxValue, long.MaxValue, MemoryBytes: 1)));
        var large = new SynthesisBudget(budget: new(new CountingLimits(long.MaxValue, long.MaxValue, MemoryBytes: long.MaxValue)));
        for (var instruction = 1; instruction < 256; instruction++)
        {
            small.TakeInstruction();
            large.TakeInstruction();
        }

        Should.NotThrow(large.TakeInstruction);
        Should.Throw<CountingLimitException>(small.TakeInstruction).Message.ShouldContain("registers hold take more than 0 MB");
    }
}
