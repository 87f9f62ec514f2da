using Zkml.Host;
using Zkml.Models.Configurations.SupportVectors;
using Zkml.Training.SupportVectors;
using Zkml.Training.SupportVectors.Solving;

namespace Zkml.Training.Tests.SupportVectors;

public class SequentialMinimalOptimizerTests
{
    [Fact]
    public void Only_the_samples_nearest_to_the_boundary_are_support_vectors()
    {
        // The boundary lies at 1, a margin of 1 from 0 and from 2: w = 1, so the multipliers of both are 1/2.
        var problem = SmallProblem.OnALine([2, 3, 0, -1], [true, true, false, false]);

        var solution = problem.Solve(new CostFormulation(10));

        solution.Multipliers[0].ShouldBe(0.5, 1e-9);
        solution.Multipliers[2].ShouldBe(0.5, 1e-9);
        solution.Multipliers[1].ShouldBe(0);
        solution.Multipliers[3].ShouldBe(0);
        solution.Offset.ShouldBe(1, 1e-9);
    }

    [Fact]
    public void A_small_cost_bounds_the_multipliers()
    {
        var problem = SmallProblem.OnALine([1, -1], [true, false]);

        var solution = problem.Solve(new CostFormulation(0.125));

        solution.Multipliers.ShouldBe([0.125, 0.125]);
        problem.Decision(solution, 0).ShouldBe(0.25, 1e-9);
    }

    [Fact]
    public void A_kernel_of_degree_2_solves_the_exclusive_or_as_textbooks_do()
    {
        // Haykin, "Neural Networks", section 6.6: all multipliers are 1/8, the decision is the product of the two features.
        var problem = new SmallProblem(new(2, [1, 1, -1, -1, 1, -1, -1, 1]), [true, true, false, false], new SquareKernel(1, 1));

        var solution = problem.Solve(new CostFormulation(100));

        solution.Multipliers.ShouldAllBe(multiplier => Math.Abs(multiplier - 0.125) < 1e-9);
        solution.Offset.ShouldBe(0, 1e-9);
        problem.Dual(solution).ShouldBe(0.25, 1e-9);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(100)]
    public void The_objective_meets_its_dual_so_that_no_solution_is_better(double cost)
    {
        foreach (var kernel in new Kernel[] { new LinearKernel(), new SquareKernel(0.5, 1), new RadialBasisKernel(0.5) })
        {
            var problem = SmallProblem.Clouds(kernel);
            var solution = problem.Solve(new CostFormulation(cost));

            solution.Multipliers.ShouldAllBe(multiplier => multiplier >= 0 && multiplier <= cost);
            solution.Multipliers.Select((multiplier, sample) => multiplier * problem.Sign(sample)).Sum().ShouldBe(0, 1e-9 * cost);
            var (primal, dual) = (problem.Primal(solution, cost), problem.Dual(solution));
            (primal - dual).ShouldBe(0, 1e-4 * primal, $"{kernel}: {primal} and {dual}");
        }
    }

    [Fact]
    public void Every_sample_keeps_the_optimality_conditions_within_the_tolerance()
    {
        const double Cost = 2;
        var problem = SmallProblem.Clouds(new RadialBasisKernel(1));
        var solution = problem.Solve(new CostFormulation(Cost), tolerance: 1e-3);

        for (var sample = 0; sample < problem.Samples.Count; sample++)
        {
            var margin = problem.Sign(sample) * problem.Decision(solution, sample);
            var multiplier = solution.Multipliers[sample];
            (multiplier == 0 ? Math.Max(0, 1 - margin) : multiplier == Cost ? Math.Max(0, margin - 1) : Math.Abs(margin - 1)).ShouldBeLessThan(2e-3);
        }
    }

    [Fact]
    public void Nu_bounds_the_support_vectors_from_below_and_the_missed_margins_from_above()
    {
        const double Nu = 0.4;
        var problem = SmallProblem.Clouds(new RadialBasisKernel(1));
        var solution = problem.Solve(new NuFormulation(Nu));
        var samples = Enumerable.Range(0, problem.Samples.Count).ToArray();

        samples.Count(sample => solution.Multipliers[sample] > 0).ShouldBeGreaterThanOrEqualTo((int)(Nu * samples.Length));
        samples.Count(sample => problem.Sign(sample) * problem.Decision(solution, sample) < 1 - 1e-4).ShouldBeLessThanOrEqualTo((int)(Nu * samples.Length));
    }

    [Fact]
    public void Nu_and_the_cost_that_it_stands_for_give_the_same_machine()
    {
        var problem = SmallProblem.Clouds(new RadialBasisKernel(1));
        var byNu = problem.Solve(new NuFormulation(0.4));

        // Samples that miss their margin have the largest multiplier, which is the cost.
        var byCost = problem.Solve(new CostFormulation(byNu.Multipliers.Max()));

        for (var sample = 0; sample < problem.Samples.Count; sample++)
        {
            problem.Decision(byNu, sample).ShouldBe(problem.Decision(byCost, sample), 1e-4);
        }
    }

    [Fact]
    public void A_cache_of_two_columns_gives_the_same_solution_as_one_of_all()
    {
        var problem = SmallProblem.Clouds(new RadialBasisKernel(1));

        var small = problem.Solve(new CostFormulation(5), cacheBytes: 0);

        small.Multipliers.ShouldBe(problem.Solve(new CostFormulation(5)).Multipliers);
        problem.Solve(new NuFormulation(0.3), cacheBytes: 0).Multipliers.ShouldBe(problem.Solve(new NuFormulation(0.3)).Multipliers);
    }

    [Fact]
    public void Classes_of_the_same_samples_are_refused_by_a_machine_that_divides_by_its_margin() => Should.Throw<MalformedInputException>(
        () => SmallProblem.OnALine([1, 1], [true, false]).Solve(new NuFormulation(0.5))).Message.ShouldBe("training: machine.nu: at 0.5 two classes cannot be told apart; take a larger one");

    [Fact]
    public void A_kernel_whose_values_are_too_large_is_refused() => Should.Throw<MalformedInputException>(
        () => new SmallProblem(new(1, [1e9f, -1e9f]), [true, false], new SquareKernel(1e6, 0)).Solve(new CostFormulation(1))).Message.ShouldStartWith("training: machine.kernel: its values do not fit");

    [Fact]
    public void A_cancelled_training_stops()
    {
        var problem = SmallProblem.Clouds(new LinearKernel());
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Should.Throw<OperationCanceledException>(() => SequentialMinimalOptimizer.Solve(
            new CostFormulation(1), problem.IsPositive, new KernelColumns(problem.Samples, problem.Kernel, 0), 1e-3, stopped.Token));
    }
}
