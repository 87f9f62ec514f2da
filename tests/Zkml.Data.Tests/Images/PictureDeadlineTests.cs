using Zkml.Data.Images.Pictures;
using Zkml.Host;

namespace Zkml.Data.Tests.Images;

public class PictureDeadlineTests
{
    [Fact]
    public void Work_that_takes_too_long_is_refused_with_the_pictures_name()
    {
        using var end = new CancellationTokenSource();

        var refusal = Should.Throw<MalformedInputException>(() => PictureDeadline.Run(() => Work(end.Token), "huge.png", TimeSpan.FromSeconds(0.2), CancellationToken.None));

        end.Cancel();
        refusal.Message.ShouldBe("huge.png: the picture takes longer than 0.2 s to read; scale it down, or save it in another format");
    }

    [Fact]
    public void Who_asks_to_stop_does_not_wait_for_the_work()
    {
        using var end = new CancellationTokenSource();
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        // The work ends only after this: a caller that waited for it would never return.
        Should.Throw<OperationCanceledException>(() => PictureDeadline.Run(() => Work(end.Token), "huge.png", Timeout.InfiniteTimeSpan, stop.Token));

        end.Cancel();
    }

    [Fact]
    public void What_the_work_gives_or_refuses_comes_through()
    {
        PictureDeadline.Run(() => 7, "seven.png", TimeSpan.FromMinutes(1), CancellationToken.None).ShouldBe(7);
        Should.Throw<MalformedInputException>(() => PictureDeadline.Run<int>(() => throw new MalformedInputException("seven.png", "", "it is damaged"), "seven.png", TimeSpan.FromMinutes(1), CancellationToken.None))
            .Message.ShouldBe("seven.png: it is damaged");
    }

    private static int Work(CancellationToken end)
    {
        var rounds = 0;
        while (!end.IsCancellationRequested)
        {
            rounds++;
        }

        return rounds;
    }
}
