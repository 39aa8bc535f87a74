import statistics as st

data = [2, 4, 4, 4, 5, 5, 7, 9]
print(st.mean(data), st.median(data), st.mode(data), st.pstdev(data))
print(round(st.stdev(data), 6), round(st.variance(data), 6), st.pvariance(data))
print(st.median_low([1, 2, 3, 4]), st.median_high([1, 2, 3, 4]), st.multimode("aabbc"))
print(st.fmean([1, 2, 4]), round(st.geometric_mean([54, 24, 36]), 6), st.harmonic_mean([40, 60]))
print(st.quantiles(range(1, 12), n=4))
try:
    st.mean([])
except st.StatisticsError as e:
    print("error:", e)
