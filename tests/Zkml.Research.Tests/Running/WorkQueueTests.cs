using Zkml.Research.Running;

namespace Zkml.Research.Tests.Running;

public class WorkQueueTests
{
    [Fact]
    public void What_runs_at_once_never_takes_more_memory_than_there_is_and_all_of_it_runs_once()
    {
        const long bound = 10;
        long[] sizes = [.. Enumerable.Range(0, 60).Select(i => 1L + i * 7 % 10)];
        var queue = new WorkQueue<int>(sizes.Select((size, i) => (i, size)), bound);
        var done = new int[sizes.Length];
        long taken = 0, most = 0;
        var exact = new Lock();

        Parallel.For(0, 4, _ => queue.Drain(
            work =>
            {
                lock (exact)
                {
                    taken += sizes[work];
                    most = Math.Max(most, taken);
                }

                Thread.Yield();
                lock (exact)
                {
                    taken -= sizes[work];
                    done[work]++;
                }
            },
            CancellationToken.None));

        most.ShouldBeInRange(10, bound);
        done.ShouldAllBe(times => times == 1);
    }

    [Fact]
    public void Workers_that_wait_for_memory_end_with_the_last_item()
    {
        for (var round = 0; round < 2_000; round++)
        {
            var queue = new WorkQueue<int>([(0, 10), (1, 10), (2, 10)], 10);
            Parallel.For(0, 4, _ => queue.Drain(_ => Thread.Yield(), CancellationToken.None));
        }
    }

    [Fact]
    public void A_worker_that_waits_for_memory_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        var queue = new WorkQueue<int>([(0, 10), (1, 10)], 10);

        Should.Throw<OperationCanceledException>(() => queue.Drain(
            _ =>
            {
                stop.CancelAfter(TimeSpan.FromMilliseconds(20));
                queue.Drain(_ => { }, stop.Token);
            },
            stop.Token));
    }
}
