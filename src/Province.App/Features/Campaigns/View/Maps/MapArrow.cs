using System.Globalization;
using Province.Domain.Campaigns;

namespace Province.App.Features.Campaigns.View.Maps;

/// <summary>An arrow from the city that leads a group to one that it inspects, bent so that those of two cities which inspect each other lie apart.</summary>
/// <param name="Group">The number of the group.</param>
/// <param name="From">The leading city.</param>
/// <param name="To">The inspected city.</param>
/// <param name="Line">The line, as SVG writes paths.</param>
/// <param name="Head">The head, as SVG writes paths.</param>
/// <param name="X">Where the number stands.</param>
/// <param name="Y">Where the number stands.</param>
internal sealed record MapArrow(int Group, string From, string To, string Line, string Head, double X, double Y)
{
    private const double Bend = 0.16;
    private const double Gap = 27;
    private const double HeadLength = 15;
    private const double HeadHalf = 7;
    private const double NameRoom = 34;
    private const double NumberRoom = 22;
    private static readonly double[] NumberPlaces = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18];

    /// <summary>The arrows of an arrangement. A city that the map does not have gets none.</summary>
    public static IReadOnlyList<MapArrow> Of(ProvinceMap map, IEnumerable<CrossGroup> groups)
    {
        var taken = map.Areas.Select(area => (X: (double)area.X, Y: area.Y + 8.0, Room: NameRoom)).ToList();
        var arrows = new List<MapArrow>();
        foreach (var cross in groups)
        {
            var lead = map.Find(cross.Lead ?? (cross.Builders.Count > 0 ? cross.Builders[0] : null));
            foreach (var area in cross.Inspected.Distinct().Select(map.Find).OfType<MapArea>().Where(area => lead is not null && area != lead))
            {
                var arrow = Between(cross.Number, lead!, area, at => taken.Sum(place => Math.Max(0, place.Room - Distance(place.X, place.Y, at))));
                taken.Add((arrow.X, arrow.Y, NumberRoom));
                arrows.Add(arrow);
            }
        }

        return arrows;
    }

    private static MapArrow Between(int group, MapArea lead, MapArea area, Func<(double X, double Y), double> crowding)
    {
        (double X, double Y) from = (lead.X, lead.Y), to = (area.X, area.Y);
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt(dx * dx + dy * dy);
        var mid = (X: (from.X + to.X) / 2 - dy * Bend, Y: (from.Y + to.Y) / 2 + dx * Bend);
        var gap = Math.Min(Gap, length / 4);
        var start = Towards(from, mid, gap);
        var tip = Towards(to, mid, gap);
        var neck = Towards(tip, mid, HeadLength);
        var side = (X: (tip.Y - neck.Y) / HeadLength * HeadHalf, Y: (neck.X - tip.X) / HeadLength * HeadHalf);
        var number = NumberPlaces.Select(at => (X: Curve(at, start.X, mid.X, neck.X), Y: Curve(at, start.Y, mid.Y, neck.Y))).MinBy(crowding);
        return new MapArrow(group, lead.City, area.City, $"M{Say(start)}Q{Say(mid)} {Say(neck)}",
            $"M{Say(tip)}L{Say((neck.X + side.X, neck.Y + side.Y))} {Say((neck.X - side.X, neck.Y - side.Y))}z", Math.Round(number.X, 1), Math.Round(number.Y, 1));
    }

    private static (double X, double Y) Towards((double X, double Y) from, (double X, double Y) to, double by)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt(dx * dx + dy * dy);
        return (from.X + dx / length * by, from.Y + dy / length * by);
    }

    private static double Curve(double at, double start, double bend, double end) => (1 - at) * (1 - at) * start + 2 * at * (1 - at) * bend + at * at * end;

    private static double Distance(double x, double y, (double X, double Y) other) => Math.Sqrt((x - other.X) * (x - other.X) + (y - other.Y) * (y - other.Y));

    private static string Say((double X, double Y) point) => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.#} {point.Y:0.#}");
}
