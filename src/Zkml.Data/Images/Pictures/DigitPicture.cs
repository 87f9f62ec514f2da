using Zkml.Data.Images.Pictures.Finding;
using Zkml.Host;

namespace Zkml.Data.Images.Pictures;

/// <summary>
/// Turns a photo, scan or drawing of one digit into an image like those of MNIST: 28×28 bytes, 0 the background, 255 full ink, the digit
/// scaled to fit 20×20 and its centre of mass in the middle.
/// </summary>
public static class DigitPicture
{
    /// <summary>Reads a PNG, JPEG, WebP, GIF or BMP of any size, grey or in colour, dark on light or light on dark.</summary>
    /// <returns>28×28 bytes, row by row.</returns>
    /// <exception cref="MalformedInputException">The file is no such picture, is damaged or too large, or shows no single digit; the message says which.</exception>
    /// <exception cref="MissingComponentException">There is no decoder for this machine.</exception>
    public static byte[] Load(string path) => PictureDeadline.Run(() => Normalise(PictureFile.Read(path), path), path, CancellationToken.None).Image;

    /// <summary>The same for a picture in memory.</summary>
    /// <param name="content">What the file would hold.</param>
    /// <param name="name">Its name in errors.</param>
    /// <exception cref="MalformedInputException">The content is no such picture, is damaged or too large, or shows no single digit; the message says which.</exception>
    /// <exception cref="MissingComponentException">There is no decoder for this machine.</exception>
    public static byte[] Decode(byte[] content, string name) => Read(content, name).Image;

    /// <summary>The same, with what may have been understood wrongly and what the picture looked like on the way.</summary>
    /// <param name="content">What the file would hold.</param>
    /// <param name="name">Its name in errors.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="MalformedInputException">The content is no such picture, is damaged or too large, takes too long, or shows no single digit; the message says which.</exception>
    /// <exception cref="MissingComponentException">There is no decoder for this machine.</exception>
    public static PictureSample Read(byte[] content, string name, CancellationToken cancellation = default) =>
        PictureDeadline.Run(() => Normalise(PictureFile.Decode(content, name), name), name, cancellation);

    private static PictureSample Normalise(ColourPicture colours, string name)
    {
        var grey = GreyConversion.Convert(colours);
        var seen = PictureStage.Of("the picture, in the channel that shows most", grey);
        if (MnistForm.Recognise(grey) is { } unchanged)
        {
            return new(unchanged, [], [seen]);
        }

        var finding = DigitSearch.Find(PictureNoise.Smooth(grey));
        var digit = finding.Digit?.ToTones() ?? throw new MalformedInputException(name, "", FaultText.Of(finding.Fault));
        var pen = StrokeThickness.Normalise(digit, MnistForm.LongerSide(digit));
        return new(MnistForm.Place(pen), [.. finding.Doubts], [seen, PictureStage.Of("the digit that was found", digit)]);
    }
}
