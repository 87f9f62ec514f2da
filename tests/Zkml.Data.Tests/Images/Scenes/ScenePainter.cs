using SkiaSharp;
using Zkml.Data.Images.Shapes;

namespace Zkml.Data.Tests.Images.Scenes;

/// <summary>
/// Draws digits as people photograph them: other papers, pens, sizes, colours, lights, tilts and spacings with every seed. The digit is a drawn one,
/// or one of MNIST's, as it is or gone over with a fine pen.
/// </summary>
internal sealed class ScenePainter : IDisposable
{
    private readonly SceneRandom _random;
    private readonly SceneKind _kind;
    private readonly SKBitmap _bitmap;
    private readonly SKCanvas _canvas;
    private readonly float _side;
    private readonly SKColor _paper;
    private readonly SKColor _ink;
    private SKRect _digitBox;

    private ScenePainter(SceneKind kind, ulong seed)
    {
        (_kind, _random) = (kind, new(seed * 1000 + (ulong)kind));
        var (width, height) = _random.Of((480, 360), (360, 480), (500, 500), (800, 600), (640, 480), (1200, 900), (300, 360));
        _side = Math.Max(width, height);
        _bitmap = new(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul));
        _canvas = new(_bitmap);
        var isChalk = kind == SceneKind.Chalk;
        _paper = isChalk ? _random.Tinted(_random.Between(10, 70), 15) : _random.Tinted(_random.Between(205, 248), 8);
        _ink = isChalk ? _random.Tinted(_random.Between(200, 250), 10) : _random.Of(
            _random.Tinted(25, 15), _random.Tinted(25, 15), new SKColor(25, 30, 110), new SKColor(20, 60, 140), new SKColor(150, 25, 30), new SKColor(20, 90, 50), _random.Tinted(90, 8));
    }

    /// <summary>A digit of a hand.</summary>
    public static Scene Draw(SceneKind kind, ulong seed, int digit)
    {
        using var painter = new ScenePainter(kind, seed);
        return painter.Paint($"{kind} {seed} ({digit})", digit, (box, random) => painter.Pen(Handwriting.Digit(digit, box, random)));
    }

    /// <summary>A digit of MNIST.</summary>
    public static Scene Draw(SceneKind kind, ulong seed, int digit, byte[] image)
    {
        using var painter = new ScenePainter(kind, seed);
        return painter.Paint($"{kind} {seed} (MNIST, {digit})", digit, (box, random) => painter.Copy(image, box, random.Chance(0.5)));
    }

    /// <summary>What is no single digit.</summary>
    public static Scene DrawOther(string what, SceneKind kind, ulong seed)
    {
        using var painter = new ScenePainter(kind, seed);
        return painter.Paint($"{what} on {kind} {seed}", null, (box, random) => painter.Other(what, box, random));
    }

    public void Dispose()
    {
        _canvas.Dispose();
        _bitmap.Dispose();
    }

    private Scene Paint(string description, int? digit, Action<SKRect, SceneRandom> write)
    {
        var isTransparent = _kind is SceneKind.Transparent or SceneKind.WhiteOnTransparent;
        _canvas.Clear(isTransparent ? SKColors.Transparent : _paper);
        var (area, tilt) = Place();
        var size = area.Height * (_kind is SceneKind.Plain or SceneKind.Transparent or SceneKind.WhiteOnTransparent or SceneKind.Chalk or SceneKind.Framed ? _random.Between(0.3, 0.75) : _random.Between(0.22, 0.5));
        var width = size * _random.Between(0.45, 0.75);
        var middle = new SKPoint(area.MidX + area.Width * _random.Between(-0.08, 0.08), area.MidY + area.Height * _random.Between(-0.06, 0.06));
        _digitBox = new(middle.X - width / 2, middle.Y - size / 2, middle.X + width / 2, middle.Y + size / 2);
        _canvas.Save();
        _canvas.RotateDegrees(tilt, middle.X, middle.Y);
        Before(area, size);
        _canvas.RotateDegrees(_random.Between(-6, 6), middle.X, middle.Y);
        write(_digitBox, _random);
        _canvas.Restore();
        After();
        if (!isTransparent)
        {
            Expose();
        }

        using var encoded = _bitmap.Encode(isTransparent || _random.Chance(0.6) ? SKEncodedImageFormat.Png : SKEncodedImageFormat.Jpeg, _random.Whole(75, 95));
        return new(description, encoded.ToArray(), digit);
    }

    /// <summary>Where the paper is, and how much it is turned.</summary>
    private (SKRect Area, float Tilt) Place()
    {
        var all = new SKRect(0, 0, _bitmap.Width, _bitmap.Height);
        switch (_kind)
        {
            case SceneKind.Desk or SceneKind.RuledOnDesk:
                Desk(all);
                var sheet = all;
                sheet.Inflate(-all.Width * _random.Between(0.1, 0.22), -all.Height * _random.Between(0.08, 0.16));
                return (sheet, _random.Between(-8, 8));
            case SceneKind.DeskCorner:
                Desk(all);
                return (all, 0);
            case SceneKind.Ruled or SceneKind.Squared or SceneKind.SquaredInShadow or SceneKind.Boxed:
                return (all, _random.Between(-4, 4));
            default:
                return (all, 0);
        }
    }

    private void Desk(SKRect all)
    {
        var wood = _random.Of(new SKColor(95, 62, 42), new SKColor(60, 40, 28), new SKColor(140, 100, 65), new SKColor(45, 47, 50), new SKColor(120, 125, 130));
        using var paint = new SKPaint { Color = wood };
        _canvas.DrawRect(all, paint);
        for (var grain = 0; grain < 60; grain++)
        {
            var y = _random.Between(0, all.Height);
            using var line = new SKPaint { Color = wood.WithAlpha(255), StrokeWidth = _random.Between(1, 6), IsAntialias = true, ColorF = Shaded(wood, _random.Between(0.9, 1.1)) };
            _canvas.DrawLine(0, y, all.Width, y + _random.Between(-6, 6), line);
        }
    }

    private static SKColorF Shaded(SKColor colour, float light) => new(colour.Red * light / 255, colour.Green * light / 255, colour.Blue * light / 255);

    /// <summary>The paper and what is printed on it.</summary>
    private void Before(SKRect area, float size)
    {
        var unit = _side / 480;
        var faint = _random.Of(new SKColor(150, 180, 215), new SKColor(170, 190, 205), new SKColor(190, 190, 190), new SKColor(210, 160, 160), new SKColor(130, 160, 200));
        switch (_kind)
        {
            case SceneKind.Desk:
                Sheet(area, unit);
                break;
            case SceneKind.DeskCorner:
                _canvas.Save();
                _canvas.RotateDegrees(_random.Between(-7, 7), area.MidX, area.MidY);
                var sheet = area;
                sheet.Inflate(area.Width * 0.15f, area.Height * 0.15f);
                sheet.Offset(_random.Of(-1, 1) * area.Width * _random.Between(0.24, 0.28), _random.Chance(0.5) ? 0 : area.Height * _random.Between(0.2, 0.26));
                Sheet(sheet, unit);
                _canvas.Restore();
                break;
            case SceneKind.Ruled:
                Lines(area, faint, area.Height * _random.Between(0.05, 0.14), false, unit);
                break;
            case SceneKind.RuledOnDesk:
                Sheet(area, unit);
                _canvas.Save();
                _canvas.ClipRect(area);
                Lines(area, faint, area.Height * _random.Between(0.06, 0.14), false, unit);
                _canvas.Restore();
                break;
            case SceneKind.Squared or SceneKind.SquaredInShadow:
                Lines(area, faint, _side * _random.Between(0.022, 0.06), true, unit);
                break;
            case SceneKind.Framed:
                var frame = area;
                frame.Inflate(-area.Width * _random.Between(0.02, 0.08), -area.Height * _random.Between(0.02, 0.08));
                Box(frame, _random.Tinted(_random.Between(20, 140), 20), unit * _random.Between(1, 4));
                break;
            case SceneKind.Boxed:
                var box = _digitBox;
                box.Inflate(size * _random.Between(0.2, 0.5), size * _random.Between(0.15, 0.3));
                Box(box, _random.Tinted(_random.Between(20, 150), 20), unit * _random.Between(1, 3));
                break;
            case SceneKind.Underlined:
                var y = _digitBox.Bottom + size * _random.Between(0.06, 0.2);
                var reach = size * _random.Between(0.35, 0.7);
                using (var paint = Stroke(_ink, Math.Max(1, size * _random.Between(0.01, 0.06))))
                {
                    _canvas.DrawLine(_digitBox.MidX - reach, y + size * _random.Between(-0.03, 0.03), _digitBox.MidX + reach, y + size * _random.Between(-0.03, 0.03), paint);
                }

                break;
        }
    }

    private void Sheet(SKRect area, float unit)
    {
        using var shadow = new SKPaint { Color = new SKColor(0, 0, 0, 90), MaskFilter = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, 4 * unit) };
        var below = area;
        below.Offset(3 * unit, 3 * unit);
        _canvas.DrawRect(below, shadow);
        using var paint = new SKPaint { Color = _paper, IsAntialias = true };
        _canvas.DrawRect(area, paint);
    }

    private void Lines(SKRect area, SKColor colour, float spacing, bool squared, float unit)
    {
        using var paint = Stroke(colour, unit * _random.Between(0.8, 2));
        var reach = area.Width + area.Height;
        for (var at = _random.Between(0, spacing) - reach; at < reach; at += spacing)
        {
            _canvas.DrawLine(-reach, area.Top + at, reach, area.Top + at, paint);
            if (squared)
            {
                _canvas.DrawLine(area.Left + at, -reach, area.Left + at, reach, paint);
            }
        }

        if (!squared && _random.Chance(0.4))
        {
            using var margin = Stroke(new SKColor(220, 120, 120), unit * _random.Between(1, 2));
            var x = area.Left + area.Width * _random.Between(0.06, 0.15);
            _canvas.DrawLine(x, -reach, x, reach, margin);
        }
    }

    private void Box(SKRect box, SKColor colour, float thickness)
    {
        using var paint = Stroke(colour, thickness);
        _canvas.DrawRect(box, paint);
    }

    /// <summary>What lies on the paper, and the light.</summary>
    private void After()
    {
        float width = _bitmap.Width, height = _bitmap.Height;
        if (_kind == SceneKind.Thumb)
        {
            var skin = _random.Of(new SKColor(195, 145, 120), new SKColor(225, 180, 155), new SKColor(120, 80, 60), new SKColor(160, 110, 85));
            using var paint = new SKPaint { Color = skin, IsAntialias = true, MaskFilter = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, 1.5f) };
            var x = _random.Chance(0.5) ? 0 : width;
            _canvas.DrawOval(x, height * _random.Between(0.8, 1), width * _random.Between(0.12, 0.24), height * _random.Between(0.1, 0.22), paint);
        }

        if (_kind is SceneKind.HardShadow or SceneKind.SquaredInShadow)
        {
            using var paint = new SKPaint { BlendMode = SKBlendMode.Multiply, IsAntialias = true, MaskFilter = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, _random.Between(0.5, 3)) };
            var light = (byte)(255 * _random.Between(0.45, 0.75));
            paint.Color = new SKColor(light, light, (byte)Math.Min(255, light + 6));
            _canvas.Save();
            _canvas.Translate(width * _random.Between(0.35, 0.65), height / 2);
            _canvas.RotateDegrees(_random.Between(0, 360));
            _canvas.DrawRect(new SKRect(0, -3 * _side, 3 * _side, 3 * _side), paint);
            _canvas.Restore();
        }

        if (_kind is not (SceneKind.Transparent or SceneKind.WhiteOnTransparent or SceneKind.Plain or SceneKind.Framed))
        {
            var dark = (byte)(255 * _random.Between(0.65, 1));
            var angle = _random.Between(0, 6.28);
            var (across, down) = (MathF.Cos(angle) * width / 2, MathF.Sin(angle) * height / 2);
            using var paint = new SKPaint
            {
                BlendMode = SKBlendMode.Multiply,
                Shader = SKShader.CreateLinearGradient(new(width / 2 - across, height / 2 - down), new(width / 2 + across, height / 2 + down), [SKColors.White, new SKColor(dark, dark, dark)], SKShaderTileMode.Clamp),
            };
            _canvas.DrawRect(new SKRect(0, 0, width, height), paint);
        }
    }

    /// <summary>The camera: a little out of focus, and grainy.</summary>
    private void Expose()
    {
        if (_random.Chance(0.5))
        {
            using var copy = _bitmap.Copy();
            using var paint = new SKPaint { ImageFilter = SKImageFilter.CreateBlur(_random.Between(0.2, 1.1), _random.Between(0.2, 1.1), SKShaderTileMode.Clamp), BlendMode = SKBlendMode.Src };
            _canvas.DrawBitmap(copy, 0, 0, SKSamplingOptions.Default, paint);
        }

        _canvas.Flush();
        var noise = _random.Chance(0.6) ? _random.Whole(1, 8) : 0;
        if (noise > 0)
        {
            var pixels = _bitmap.GetPixelSpan();
            for (var i = 0; i < pixels.Length; i += 4)
            {
                var error = _random.Whole(-noise, noise);
                for (var channel = 0; channel < 3; channel++)
                {
                    pixels[i + channel] = (byte)Math.Clamp(pixels[i + channel] + error, 0, 255);
                }
            }
        }
    }

    private SKColor WrittenInk => _kind == SceneKind.WhiteOnTransparent ? SKColors.White : _ink;

    private void Pen(SKPath path)
    {
        using (path)
        {
            using var paint = Stroke(WrittenInk, Math.Max(1.6f, _digitBox.Height * _random.Between(0.03, 0.12)));
            _canvas.DrawPath(path, paint);
        }
    }

    private static SKPaint Stroke(SKColor colour, float width) => new()
    {
        Color = colour,
        IsAntialias = true,
        Style = SKPaintStyle.Stroke,
        StrokeWidth = width,
        StrokeCap = SKStrokeCap.Round,
        StrokeJoin = SKStrokeJoin.Round,
    };

    /// <summary>An image of MNIST, made sharp as a pen's strokes are; or its skeleton, gone over with a fine pen.</summary>
    private void Copy(byte[] image, SKRect box, bool isFine)
    {
        const int enlarged = 6;
        const int side = 28 * enlarged;
        using var small = new SKBitmap(new SKImageInfo(28, 28, SKColorType.Gray8));
        image.CopyTo(small.GetPixelSpan());
        using var large = small.Resize(new SKImageInfo(side, side, SKColorType.Gray8), new SKSamplingOptions(SKCubicResampler.Mitchell));
        var scale = box.Height / (20f * enlarged);
        var (left, top) = (box.MidX - side * scale / 2, box.MidY - side * scale / 2);
        int[] ink = [.. large.GetPixelSpan().ToArray().Select(tone => tone > 110 ? 1 : 0)];
        if (isFine)
        {
            var skeleton = Thinning.Skeleton(ink, side, side);
            ink = new int[ink.Length];
            foreach (var place in skeleton.Ink())
            {
                // There is one more pixel on each side.
                ink[(place / (side + 2) - 1) * side + place % (side + 2) - 1] = 1;
            }
        }

        var radius = isFine ? Math.Max(0.9f, box.Height * _random.Between(0.018, 0.045)) : scale * 0.95f;
        using var paint = new SKPaint { Color = WrittenInk, IsAntialias = true };
        for (var i = 0; i < ink.Length; i++)
        {
            if (ink[i] > 0)
            {
                _canvas.DrawCircle(left + (i % side + 0.5f) * scale, top + (i / side + 0.5f) * scale, radius, paint);
            }
        }
    }

    private void Other(string what, SKRect box, SceneRandom random)
    {
        switch (what)
        {
            case "nothing":
                break;
            case "a speck":
                using (var paint = new SKPaint { Color = WrittenInk, IsAntialias = true })
                {
                    _canvas.DrawCircle(box.MidX, box.MidY, _side * random.Between(0.003, 0.008), paint);
                }

                break;
            case "two digits":
                var gap = box.Width * random.Between(0.15, 0.7);
                var shift = (box.Width + gap) / 2;
                SKRect first = box, second = box;
                first.Offset(-shift, 0);
                second.Offset(shift, 0);
                Pen(Handwriting.Digit(random.Whole(0, 9), first, random));
                Pen(Handwriting.Digit(random.Whole(0, 9), second, random));
                break;
            case "a letter":
                Pen(Handwriting.Letter(random.Of([.. Handwriting.AllLetters]), box, random));
                break;
            case "a blot":
                using (var paint = new SKPaint { Color = WrittenInk, IsAntialias = true })
                {
                    _canvas.DrawOval(box.MidX, box.MidY, box.Width * random.Between(0.4, 0.6), box.Height * random.Between(0.3, 0.5), paint);
                }

                break;
            case "a scribble":
                using (var path = new SKPathBuilder())
                {
                    path.MoveTo(box.MidX, box.MidY);
                    for (var i = 0; i < 14; i++)
                    {
                        path.LineTo(box.Left + random.Between(0, 1) * box.Width, box.Top + random.Between(0, 1) * box.Height);
                    }

                    Pen(path.Detach());
                }

                break;
            case "a dash":
                using (var paint = Stroke(WrittenInk, box.Height * random.Between(0.04, 0.1)))
                {
                    _canvas.DrawLine(box.Left, box.MidY, box.Right, box.MidY + random.Between(-4, 4), paint);
                }

                break;
            case "a digit cut by the edge":
                var cut = box;
                cut.Offset(-box.MidX + box.Width * random.Between(-0.2, 0.2), 0);
                Pen(Handwriting.Digit(random.Of(0, 2, 3, 5, 8), cut, random));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(what), what, null);
        }
    }
}
