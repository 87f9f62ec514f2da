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
}
